import { api } from "@/__tests__/support/api";
import { general, PASSWORD, signInAgain } from "@/__tests__/support/people";
import { connectSocket, openPlain } from "@/__tests__/support/sockets";
import { joinByInvite, setUpWorkspace } from "./support/enter";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

/** Each is said once, at a place of its own. */
const GUESS = "a guess that was wrong";
const TYPED = "typed into the wrong field";
const HALF = "half of a password";
const SECOND = "the second password of hers";
const THIRD = "the third password of hers";
const BODY = "between you and me";

const app = useApp({ HUDDLE_LOG_LEVEL: "trace" });

test("no password, token, cookie or message is ever in the log, however much of it is asked for", async ({
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const device = await openBrowser("en");
  device.complaints.expect(/status of 401/);
  await setUpWorkspace(device, { username: "owner", displayName: "Owner" });
  const owner = await signInAgain({ user: { username: "owner" } });
  const { code, url } = (await owner.api.post("/invites")).body.invite;

  const guest = await openBrowser("en");
  guest.complaints.expect(/status of 401/);
  await joinByInvite(guest, url, { username: "emma", displayName: "Emma" });
  const emma = await signInAgain({ user: { username: "emma" } });
  await emma.api.delete(`/invites/${code}`);
  await emma.api.post(`/channels/${general()}/messages`, { clientId: "a", body: BODY });
  await emma.api.patch("/users/me", { password: SECOND, currentPassword: PASSWORD });

  const signIn = (password: string) => api().post("/sessions", { username: "emma", password });
  expect((await signIn(GUESS)).status).toBe(401);
  expect((await api().post("/sessions", { username: TYPED, password: GUESS })).status).toBe(401);
  expect((await api().post("/sessions", `{"username":"emma","password":"${HALF}`)).status).toBe(400);
  const reset = (await owner.api.post(`/users/${emma.user.id}/password-reset`)).body.url as string;
  const token = new URL(reset).hash.slice(1);
  expect((await api().post("/password-resets", { token, password: THIRD })).status).toBe(200);
  const again = (await signIn(THIRD)).body as { token: string };

  const realtime = (await api(again.token).post("/realtime/token")).body.token as string;
  await connectSocket(again);
  await openPlain(realtime);
  await expect(openPlain(`${realtime}x`)).rejects.toThrow("401");
  await expect(connectSocket({ token: `${realtime}x` })).rejects.toThrow("unauthenticated");

  await device.page.goto("/profile");
  const cookies = [...(await device.context.cookies()), ...(await guest.context.cookies())];
  const sealed = cookies.filter(({ name }) => name.includes("token")).map(({ value }) => value);
  expect(sealed.length).toBeGreaterThan(1);
  const secrets = [
    PASSWORD,
    GUESS,
    TYPED,
    HALF,
    SECOND,
    THIRD,
    BODY,
    code,
    token,
    owner.token,
    emma.token,
    again.token,
  ];
  const { log } = app();
  expect(log).toContain('"msg":"answered"');
  for (const secret of [...secrets, realtime, ...sealed] as string[]) {
    expect(secret.length).toBeGreaterThan(5);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")]) {
      expect(log.includes(form), `the log has ${secret}`).toBe(false);
    }
  }
});
