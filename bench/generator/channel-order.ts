/** How a message came to a member: in its turn, before others, after later ones, or once more. */
export type Arrival = "next" | "early" | "late" | "again";

/** In which order the members of one channel hear its messages, whose `seq` is dense from 1. */
export class ChannelOrder {
  private readonly lastSeqs: Int32Array;
  /** By member: what was passed over and may still come. */
  private readonly missing = new Map<number, Set<number>>();

  /** @param members they are told apart by numbers below this */
  constructor(members: number) {
    this.lastSeqs = new Int32Array(members);
  }

  note(member: number, seq: number): Arrival {
    const lastSeq = this.lastSeqs[member]!;
    if (seq <= lastSeq) return this.missing.get(member)?.delete(seq) ? "late" : "again";
    this.lastSeqs[member] = seq;
    if (seq === lastSeq + 1) return "next";
    const missing = this.missing.get(member) ?? new Set();
    for (let passed = lastSeq + 1; passed < seq; passed += 1) missing.add(passed);
    this.missing.set(member, missing);
    return "early";
  }
}
