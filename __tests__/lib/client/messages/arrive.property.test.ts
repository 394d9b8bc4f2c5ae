import fc from "fast-check";
import { arrive, type Arrival } from "@/lib/client/messages/arrive";
import { EMPTY_WINDOW, hasHole, isOnStretch, type MessageWindow } from "@/lib/client/messages/message-window";
import { trimWindow } from "@/lib/client/messages/trim-window";
import { ModelChannel } from "../../../support/model-channel";
import { PROPERTY_RUNS } from "../../../support/property-runs";
import { readLog } from "../../../support/read-log";
import { sayTo, story, type Move } from "../../../support/window-moves";

type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;
type Watch = (before: MessageWindow, after: MessageWindow, arrival: Arrival, channel: ModelChannel) => void;

/** Plays a story: each move is made after what was due before it, and the rest comes in the end. */
function play({ before, opened, moves }: Story, watch: Watch): { window: MessageWindow; channel: ModelChannel } {
  const channel = new ModelChannel();
  for (const operation of before) channel.apply(operation);
  let window = EMPTY_WINDOW;
  let due: { at: number; arrival: Arrival }[] = [];
  const take = (until: number) => {
    const now = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    for (const arrival of gather(now.map(({ arrival }) => arrival))) {
      const next = arrive(window, arrival);
      watch(window, next, arrival, channel);
      window = next;
    }
    due = due.filter(({ at }) => at > until);
  };
  const all: Move[] = [opened, ...moves];
  all.forEach((move, now) => {
    take(now);
    if (move.kind === "trim") window = trimWindow(window, move.max, move.kept);
    for (const [arrival, fate] of sayTo(move, window, channel)) {
      due.push(...fate.map((delay) => ({ at: now + delay, arrival })));
    }
  });
  take(Infinity);
  return { window, channel };
}

/** Pushes that come right after each other come as one. */
function gather(arrivals: readonly Arrival[]): Arrival[] {
  return arrivals.reduce<Arrival[]>((gathered, arrival) => {
    const last = gathered.at(-1);
    if (last?.kind !== "pushes" || arrival.kind !== "pushes") return [...gathered, arrival];
    return [...gathered.slice(0, -1), { kind: "pushes", messages: [...last.messages, ...arrival.messages] }];
  }, []);
}

function check(property: (story: Story) => void): void {
  fc.assert(fc.property(story, property), { numRuns: PROPERTY_RUNS });
}

/** Up to where something that arrived says that the channel has changed. Answers say nothing: they overtake gathered pushes. */
function toldBy(arrival: Arrival): number {
  switch (arrival.kind) {
    case "pushes":
      return Math.max(...arrival.messages.map(({ changeSeq }) => changeSeq));
    case "number":
      return arrival.changeSeq;
    case "changes":
    case "stretch":
      return arrival.page.lastChangeSeq;
    default:
      return 0;
  }
}

it("[MSG3] [MSG6] is what the server has of its stretch once the log was read, whatever moved, was lost, repeated or late", () => {
  check((told) => {
    const { window: played, channel } = play(told, () => undefined);
    const window = readLog(played, channel);
    const [first, last] = [window.messages[0]?.seq ?? 1, window.messages.at(-1)?.seq ?? 0];
    expect(window.messages).toEqual(channel.stretch(first, last));
    expect(window).toMatchObject({ watermark: channel.lastChangeSeq, ahead: [] });
    expect(hasHole(window)).toBe(false);
    expect(window).toMatchObject({ hasMoreBefore: first > 1, hasMoreAfter: last < channel.lastSeq });
  });
});

it("[MSG3] is ascending at every moment, with each message once, and no older state of one over a newer", () => {
  check((told) => {
    play(told, (before, after) => {
      const seqs = after.messages.map(({ seq }) => seq);
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
      const known = new Map(before.messages.map(({ seq, changeSeq }) => [seq, changeSeq]));
      expect(after.messages.filter(({ seq, changeSeq }) => changeSeq < (known.get(seq) ?? 0))).toEqual([]);
    });
  });
});

it("[MSG3] shows a hole at every moment at which something that was told is missing", () => {
  check((told) => {
    let toldUpTo = 0;
    play(told, (_, window, arrival, channel) => {
      toldUpTo = Math.max(toldUpTo, toldBy(arrival));
      if (window.watermark === null || hasHole(window)) return;
      const here = new Map(window.messages.map(({ seq, changeSeq }) => [seq, changeSeq]));
      const due = channel.asOf(toldUpTo).filter(({ seq }) => isOnStretch(window, seq));
      expect(due.filter(({ seq, changeSeq }) => changeSeq > (here.get(seq) ?? 0))).toEqual([]);
    });
  });
});

it("[MSG6] asks for nothing when nothing was lost: what is pushed in order makes no hole, also before the first page", () => {
  check(({ before, opened, moves }) => {
    const calm = moves.flatMap((move): Move[] =>
      move.kind === "change" ? [{ ...move, fate: [0], answered: [0] }] : [],
    );
    const { window, channel } = play({ before, opened, moves: calm }, (_, after) => expect(hasHole(after)).toBe(false));
    expect(window.watermark).toBe(channel.lastChangeSeq);
  });
});

it("[MSG3] makes the same of pushes that come together as of each by itself", () => {
  check((told) => {
    play(told, (before, after, arrival) => {
      if (arrival.kind !== "pushes") return;
      const apart = arrival.messages.map((message): Arrival => ({ kind: "pushes", messages: [message] }));
      expect(after).toEqual(apart.reduce(arrive, before));
    });
  });
});
