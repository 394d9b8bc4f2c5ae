import { NotFoundNote } from "@/components/errors/not-found-note";

/** What the chat does not have, or not for this person, beside the channels that it has for them. */
export default function ChatNotFound() {
  return <NotFoundNote />;
}
