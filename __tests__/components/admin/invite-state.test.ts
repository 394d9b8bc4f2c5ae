import { inviteState } from "@/components/admin/invite-state";

const SOON = "2026-01-02T00:00:00.000Z";
const isOver = (iso: string) => iso < "2026-01-01";

describe("whether an invite lets anybody in", () => {
  it("does while there are uses and time left", () => {
    expect(inviteState({ uses: 2, maxUses: 3, expiresAt: SOON }, isOver)).toBe("usable");
    expect(inviteState({ uses: 900, maxUses: null, expiresAt: null }, isOver)).toBe("usable");
  });

  it("says which of the two ended it, the uses first", () => {
    expect(inviteState({ uses: 3, maxUses: 3, expiresAt: SOON }, isOver)).toBe("usedUp");
    expect(inviteState({ uses: 0, maxUses: 3, expiresAt: "2025-12-31T00:00:00.000Z" }, isOver)).toBe("expired");
    expect(inviteState({ uses: 3, maxUses: 3, expiresAt: "2025-12-31T00:00:00.000Z" }, isOver)).toBe("usedUp");
  });
});
