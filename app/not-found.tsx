import { NotFoundNote } from "@/components/errors/not-found-note";

export default function NotFound() {
  return (
    <div className="flex min-h-dvh bg-rail">
      <NotFoundNote />
    </div>
  );
}
