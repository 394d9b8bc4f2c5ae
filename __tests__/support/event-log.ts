import type { Envelope, EnvelopeType } from "@/lib/protocol/realtime";
import { HANG_MS } from "./hang-ms";
import { untilThere } from "./until-there";

type Heard<Type extends EnvelopeType> = Extract<Envelope, { type: Type }>;
type Matcher<Type extends EnvelopeType> = (envelope: Heard<Type>) => boolean;

/**
 * What one device has heard, in order.
 *
 * That something was not heard is shown by a sentinel: wait for a later event, then look at `heard`.
 */
export class EventLog {
  readonly heard: Envelope[] = [];
  private readonly waiting = new Set<() => void>();

  add(envelope: Envelope): void {
    this.heard.push(envelope);
    for (const check of [...this.waiting]) check();
  }

  /** Everything of one type that was heard so far. */
  of<Type extends EnvelopeType>(type: Type): Heard<Type>[] {
    return this.heard.filter((envelope): envelope is Heard<Type> => envelope.type === type);
  }

  /** The first event of a type that matches, heard already or to come. @throws Error after the deadline */
  waitFor<Type extends EnvelopeType>(
    type: Type,
    matches: Matcher<Type> = () => true,
    deadlineMs = HANG_MS,
  ): Promise<Heard<Type>> {
    return untilThere({
      look: () => this.of(type).find(matches),
      onChange: (check) => {
        this.waiting.add(check);
        return () => this.waiting.delete(check);
      },
      toError: () => {
        const types = this.heard.map((envelope) => envelope.type).join(", ");
        return new Error(`no ${type} within ${deadlineMs} ms; heard: ${types || "nothing"}`);
      },
      deadlineMs,
    });
  }
}
