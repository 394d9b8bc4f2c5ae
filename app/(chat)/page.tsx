import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { requireMember } from "@/app/require-member";
import { channelPath } from "@/components/channels/channel-path";
import { lastChannel } from "@/components/channels/last-channel";
import { LAST_CHANNEL_COOKIE } from "@/components/channels/last-channel-cookie";
import { listChannels } from "@/lib/server/channels/list-channels";

/** The front page leads to the channel that was open last, else to the general one. */
export default async function FrontPage() {
  const viewer = await requireMember("/");
  const last = Number((await cookies()).get(LAST_CHANNEL_COOKIE)?.value);
  const joined = (await listChannels(viewer)).filter((channel) => channel.membership);
  const channel = lastChannel(joined, last);
  if (!channel) notFound();
  redirect(channelPath(channel.id));
}
