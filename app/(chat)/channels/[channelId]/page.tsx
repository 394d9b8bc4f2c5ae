import { notFound } from "next/navigation";
import { requireMember } from "@/app/require-member";
import { channelIdOf, channelPath } from "@/components/channels/channel-path";
import { ChannelView } from "@/components/channels/channel-view";
import { findListing } from "./find-listing";

interface ChannelPageProps {
  params: Promise<{ channelId: string }>;
}

export default async function ChannelPage({ params }: ChannelPageProps) {
  const { channelId } = await params;
  const id = channelIdOf(`/channels/${channelId}`);
  if (id === null) notFound();
  const viewer = await requireMember(channelPath(id));
  const channel = await findListing(viewer, id);
  if (!channel) notFound();
  return <ChannelView initial={channel} />;
}
