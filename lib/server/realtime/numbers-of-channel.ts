import type { JoinedChannel } from "@/lib/protocol/realtime";
import { AppError } from "../app-error";
import { database } from "../database/prisma";
import { SharedReading } from "../shared-reading";

interface NumbersRow {
  id: bigint;
  lastSeq: bigint;
  lastChangeSeq: bigint;
}

const channels = new SharedReading(readChannels);

/** Where a channel stands, for somebody who may know. Those who ask together are answered by one statement. */
export async function numbersOfChannel(channelId: number): Promise<Pick<JoinedChannel, "lastSeq" | "lastChangeSeq">> {
  const row = (await channels.ask(channelId)).get(channelId);
  if (!row) throw new AppError("not_found");
  return { lastSeq: Number(row.lastSeq), lastChangeSeq: Number(row.lastChangeSeq) };
}

async function readChannels(channelIds: number[]): Promise<Map<number, NumbersRow>> {
  const rows = await database().$queryRaw<NumbersRow[]>`
    SELECT id, last_seq AS "lastSeq", last_change_seq AS "lastChangeSeq"
    FROM channels WHERE id = ANY(string_to_array(${channelIds.join()}, ',')::bigint[])`;
  return new Map(rows.map((row) => [Number(row.id), row]));
}
