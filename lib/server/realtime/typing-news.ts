import { TYPING_NAMED_MAX } from "@/lib/protocol/limits";
import { TYPING_PAUSE_MS } from "@/lib/protocol/timings";
import { runtime } from "../runtime";
import { broadcast, type Told } from "./broadcast";
import { Gathering } from "./gathering";
import { userRoom, viewingRoom } from "./rooms";
import { typingDigest, type TypingDigest } from "./typing-digest";

/**
 * Tells a big channel who types: at once, and then at most once a second, the first three and how many more. [RT5]
 *
 * A hundred who type would else be fifty signs a second to each of a thousand. Those who type repeat their signs, and
 * so this is repeated as long as they do.
 */
export class TypingNews {
  private readonly told = new Map<number, number[]>();
  private readonly telling = new Gathering<number>((channelId) => this.tell(channelId), TYPING_PAUSE_MS);

  /** Somebody types in a channel, or stopped. */
  sign(channelId: number): void {
    this.telling.sign(channelId);
  }

  stop(): void {
    this.telling.stop();
  }

  private tell(channelId: number): void {
    const before = this.told.get(channelId) ?? [];
    const now = runtime().typing?.typingIn(channelId) ?? [];
    if (now.length > 0) this.told.set(channelId, now);
    else this.told.delete(channelId);
    const named = new Set([...before.slice(0, TYPING_NAMED_MAX), ...now.slice(0, TYPING_NAMED_MAX)]);
    const unnamed = now.filter((userId) => !named.has(userId));
    // Whoever may be named is told of the others, one by one; whoever is only counted, of one less than everybody else.
    for (const userId of named) tellPeople(channelId, [userId], typingDigest(before, now, userId));
    const [one] = unnamed;
    if (one !== undefined) tellPeople(channelId, unnamed, typingDigest(before, now, one));
    const except = [...named, ...unnamed].map(userRoom);
    const told = toTold(channelId, typingDigest(before, now, null));
    broadcast([viewingRoom(channelId)], told, { except, isDroppable: true });
  }
}

function tellPeople(channelId: number, userIds: number[], digest: TypingDigest): void {
  const among = viewingRoom(channelId);
  broadcast(userIds.map(userRoom), toTold(channelId, digest), { among, isDroppable: true });
}

function toTold(channelId: number, { typing, ended, others }: TypingDigest): Told<"user_typing">[] {
  const toldOf = (isTyping: boolean) => (userId: number) => {
    return { type: "user_typing" as const, data: { isTyping, others }, channelId, userId };
  };
  return [...ended.map(toldOf(false)), ...typing.map(toldOf(true))];
}
