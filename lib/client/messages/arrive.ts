import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";
import { extendStretch } from "./extend-stretch";
import { mergeChanges } from "./merge-changes";
import { hear, type MessageWindow } from "./message-window";
import { mergeMessage } from "./merge-message";
import { mergePushes } from "./merge-pushes";
import { replaceStretch } from "./replace-stretch";

/** Something of a channel came from the server. It may come late, again, in any order, or not at all. */
export type Arrival =
  /** One message, in the answer to a request. */
  | { kind: "answer"; message: Message }
  /** One message or more, over the socket. */
  | { kind: "pushes"; messages: readonly Message[] }
  /** Up to where the channel has changed, said by a join or a list. */
  | { kind: "number"; changeSeq: number }
  /** A page of the change log, and the number it was asked from. [MSG6] */
  | { kind: "changes"; page: ChangesPage; after: number }
  /** A page that takes the window's place: the newest, or one around a message. [MSG5] */
  | { kind: "stretch"; page: MessagesPage }
  /** A page beyond one end of the window, and the `seq` it was asked from. [MSG5] */
  | { kind: "older" | "newer"; page: MessagesPage; from: number };

/**
 * The one way anything of a channel gets into what a page knows of it.
 *
 * Whatever comes and whatever is lost, once the change log was read to its end the window is what the server has of that
 * stretch; until then `hasHole` says that something is missing. [MSG3]
 */
export function arrive(window: MessageWindow, arrival: Arrival): MessageWindow {
  switch (arrival.kind) {
    case "answer":
      // No evidence of a hole: an answer overtakes gathered pushes.
      return mergeMessage(window, arrival.message);
    case "pushes":
      return mergePushes(window, arrival.messages);
    case "number":
      return hear(window, arrival.changeSeq);
    case "changes":
      return mergeChanges(window, arrival);
    case "stretch":
      return replaceStretch(window, arrival.page);
    case "older":
    case "newer":
      return extendStretch(window, arrival);
  }
}
