import { cast, furnishPlace, gatherCast, PLACES, SECRETS } from "@/__tests__/support/access/channel-places";
import type { Place, PlaceName, Visitor } from "@/__tests__/support/access/channel-places";
import { readTable } from "@/__tests__/support/access/read-table";
import type { Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket, openPlain } from "@/__tests__/support/sockets";
import { UPWARD_EVENTS, type Ack, type UpwardEvent, type UpwardInput } from "@/lib/protocol/realtime";

useServer();

/** Who may say what about a channel, by the contract. [CH6] [ERR3] [RT3] */
const TABLE = readTable<Visitor>(`
  event         place            outsider    former      member  author  admin      owner
  join_channel  public           forbidden   forbidden   ok      ok      forbidden  forbidden
  join_channel  private          not_found   not_found   ok      ok      forbidden  forbidden
  join_channel  archived         forbidden   forbidden   ok      ok      forbidden  forbidden
  join_channel  archived-private not_found   not_found   ok      ok      forbidden  forbidden
  leave_channel public           ok          ok          ok      ok      ok         ok
  leave_channel private          ok          ok          ok      ok      ok         ok
  leave_channel archived         ok          ok          ok      ok      ok         ok
  leave_channel archived-private ok          ok          ok      ok      ok         ok
  user_typing   public           forbidden   forbidden   ok      ok      forbidden  forbidden
  user_typing   private          not_found   not_found   ok      ok      forbidden  forbidden
  user_typing   archived         forbidden   forbidden   ok      ok      forbidden  forbidden
  user_typing   archived-private not_found   not_found   ok      ok      forbidden  forbidden
`);

/** Something well-formed to say for each event: a refusal is for who says it. */
const INPUTS: { [Event in UpwardEvent]: (channelId: number) => UpwardInput<Event> } = {
  join_channel: (channel_id) => ({ channel_id }),
  leave_channel: (channel_id) => ({ channel_id }),
  user_typing: (channel_id) => ({ channel_id, data: { isTyping: true } }),
};

type Say = (event: UpwardEvent, channelId: number) => Promise<Ack<unknown>>;

async function overSocketIo(person: Person): Promise<Say> {
  const device = await connectSocket(person);
  return (event, channelId) => device.say(event, INPUTS[event](channelId));
}

async function overPlainWebSocket(person: Person): Promise<Say> {
  const device = await connectPlain(person);
  return async (type, channelId) => {
    const { ref: _, ...ack } = await device.say({ type, ...INPUTS[type](channelId) });
    return ack;
  };
}

const places = {} as Record<PlaceName, Place>;

beforeAll(async () => {
  await gatherCast();
  for (const name of Object.keys(PLACES) as PlaceName[]) places[name] = await furnishPlace(name);
});

it("has a row for every event upward in every kind of channel, and none for an event that is not", () => {
  const wanted = Object.keys(UPWARD_EVENTS).flatMap((event) => Object.keys(PLACES).map((place) => `${event} ${place}`));
  expect(TABLE.map(({ action, place }) => `${action} ${place}`).sort()).toEqual(wanted.sort());
});

describe.each([
  ["Socket.IO", overSocketIo],
  ["the plain WebSocket", overPlainWebSocket],
])("over %s", (_, connect) => {
  it.each(TABLE)(
    "[CH6] [ERR3] [RT3] answers $action in a channel that is $place",
    async ({ action, place, answers }) => {
      const event = action as UpwardEvent;
      const found: [string, string][] = [];
      for (const [who] of answers) {
        const say = await connect(cast[who]);
        const ack = await say(event, places[place as PlaceName].id);
        found.push([who, ack.ok ? "ok" : ack.error.code]);
        if (ack.ok) continue;
        expect(JSON.stringify(ack)).not.toMatch(SECRETS);
        if (ack.error.code === "not_found") expect(await say(event, 999_999_999)).toEqual(ack);
      }
      expect(found).toEqual(answers);
    },
  );
});

it("[RT1] [RT11] a stranger says nothing at all: the connection is refused", async () => {
  await expect(connectSocket({ token: "nobody's" })).rejects.toThrow("unauthenticated");
  await expect(openPlain("nobody's")).rejects.toThrow("401");
});
