import { notFound } from "next/navigation";
import { requireMember } from "@/app/require-member";
import { channelIdOf, channelPath } from "@/components/channels/channel-path";
import { ChannelView } from "@/components/channels/channel-view";
import { messagePath, pointedSeqOf } from "@/components/channels/message-path";
import { KEPT_PAGE } from "@/lib/client/kept/kept-page";
import { findListing } from "./find-listing";

interface ChannelPageProps {
  params: Promise<{ channelId: string }>;
  searchParams: Promise<{ message?: string | string[] }>;
}

export default async function ChannelPage({ params, searchParams }: ChannelPageProps) {
  const { channelId } = await params;
  const { message } = await searchParams;
  const path = `/channels/${channelId}`;
  if (path === KEPT_PAGE) {
    await requireMember("/");
    return <ChannelView initial={null} />;
  }
  const id = channelIdOf(path);
  if (id === null) notFound();
  const seq = typeof message === "string" ? pointedSeqOf(message) : null;
  const viewer = await requireMember(seq === null ? channelPath(id) : messagePath(id, seq));
  const channel = await findListing(viewer, id);
  if (!channel) notFound();
  return <ChannelView initial={channel} />;
}
