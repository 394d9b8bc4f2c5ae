import { screen } from "@testing-library/react";
import { MadeInvite } from "@/components/invites/made-invite";
import type { Locale } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

const HOUR_MS = 60 * 60_000;

function show(locale: Locale, maxUses: number | null, hours: number | null, origin = "https://chat.example.org") {
  const expiresAt = hours === null ? null : new Date(Date.now() + hours * HOUR_MS).toISOString();
  const invite = { code: "abc", url: `${origin}/join/abc`, maxUses, uses: 0, expiresAt };
  renderIn(locale, <MadeInvite invite={invite} onAgain={() => undefined} />);
}

describe("[AUTH7] a link that was made", () => {
  it.each([
    ["zh-CN", 10, 168, "可用 10 次，7 天内有效。"],
    ["zh-CN", null, 2, "可用任意次，2 小时内有效。"],
    ["zh-CN", 1, null, "可用 1 次，直到撤回都有效。"],
    ["en", 1, 24, "Works once, for a day."],
    ["en", 10, 168, "Works 10 times, for 7 days."],
    ["en", null, null, "Works any number of times, until it is revoked."],
  ] as const)("says in words what it is good for: %s %s %s", (locale, maxUses, hours, words) => {
    show(locale, maxUses, hours);
    expect(screen.getByText(words)).toBeVisible();
  });

  it("warns when it leads everyone to their own machine, and says what to do", () => {
    show("en", 1, 24, "http://localhost:8000");
    expect(screen.getByText(/opens on this machine only.*HUDDLE_URL/)).toBeVisible();
  });

  it("does not warn about an address that others can open", () => {
    show("en", 1, 24);
    expect(screen.queryByText(/this machine only/)).toBeNull();
  });
});
