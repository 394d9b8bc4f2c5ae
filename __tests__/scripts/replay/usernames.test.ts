import fc from "fast-check";
import { createUserInput } from "@/lib/protocol/users";
import { chooseUsername, displayName } from "@/scripts/replay/usernames";

function chooseAll(nicks: string[]): string[] {
  const taken = new Set<string>();
  for (const nick of nicks) taken.add(chooseUsername(nick, (username) => taken.has(username)));
  return [...taken];
}

describe("chooseUsername", () => {
  it.each([
    ["crimsun", "crimsun"],
    ["Dr_Willis", "dr_willis"],
    ["|QuaD-", "quad"],
    ["{{", "user"],
    ["i", "user-i"],
    ["`anthony", "anthony"],
    ["Zoë|away", "zoe-away"],
    ["张三", "user"],
    ["a".repeat(40), "a".repeat(32)],
  ])("makes of %s the username %s", (nick, username) => {
    expect(chooseUsername(nick, () => false)).toBe(username);
  });

  it("tells apart nicks that differ only in case, and ones of the greatest length", () => {
    expect(chooseAll(["rattboi", "Rattboi", "rattboi-2"])).toEqual(["rattboi", "rattboi-2", "rattboi-2-2"]);
    expect(chooseAll(["b".repeat(33), "b".repeat(34)])).toEqual(["b".repeat(32), `${"b".repeat(30)}-2`]);
  });

  it("[AUTH1] gives any set of nicks valid, distinct usernames and display names, the same ones each time", () => {
    const anyNick = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("i", "I", "{{", "}}", "user", "User-2"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyNick, { maxLength: 60 }), (nicks) => {
        const usernames = chooseAll(nicks);
        expect(usernames).toHaveLength(nicks.length);
        expect(chooseAll(nicks)).toEqual(usernames);
        for (const [index, username] of usernames.entries()) {
          const input = { username, displayName: displayName(nicks[index] ?? ""), password: "0123456789" };
          expect(createUserInput.parse(input)).toEqual(input);
        }
      }),
    );
  });
});

describe("displayName", () => {
  it.each(["|QuaD-", "{{", "i", "张三"])("shows the nick %s as it is", (nick) => {
    expect(displayName(nick)).toBe(nick);
  });
});
