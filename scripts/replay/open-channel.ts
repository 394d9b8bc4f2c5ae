import * as z from "zod/mini";
import type { ChannelState } from "./state-file";
import type { Replay } from "./replay-context";

const channel = z.object({
  id: z.int(),
  name: z.string(),
  isGeneral: z.boolean(),
  isPrivate: z.boolean(),
  isArchived: z.boolean(),
});
const channelsAnswer = z.object({ channels: z.array(channel) });
const channelAnswer = z.object({ channel });

/** The channel of this name, made when there is none; null is the one everyone is in. */
export async function openChannel({ api, workspace, admin }: Replay, name: string | null): Promise<ChannelState> {
  const known = workspace.channels.find((candidate) => candidate.name === name);
  if (known) return known;
  const token = await admin.token();
  const { value } = await api.call({ method: "GET", path: "/api/channels", token }, channelsAnswer);
  const found = value.channels.find((candidate) =>
    name === null ? candidate.isGeneral : candidate.name.toLowerCase() === name.toLowerCase(),
  );
  if (!found && name === null) throw new Error("The workspace shows no channel that everyone is in.");
  const { id, isGeneral, isPrivate, isArchived } =
    found ??
    (await api.call({ method: "POST", path: "/api/channels", token, body: { name } }, channelAnswer)).value.channel;
  if (isArchived) throw new Error(`The channel ${name ?? "everyone is in"} is archived: nobody can write to it.`);
  const state: ChannelState = { name, id, isGeneral, isPrivate, joined: [], files: [] };
  workspace.channels.push(state);
  return state;
}
