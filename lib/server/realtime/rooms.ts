/** Names of the rooms; nobody spells one out elsewhere. */

/** Every socket of a person. */
export const userRoom = (userId: number) => `user:${userId}`;
/** The sockets of one sign-in, so that it can be ended alone. */
export const sessionRoom = (sessionId: number) => `session:${sessionId}`;
/** Every connected socket of every member. */
export const channelRoom = (channelId: number) => `channel:${channelId}`;
/** The sockets that have the channel open: typing goes there and nowhere else. */
export const viewingRoom = (channelId: number) => `viewing:${channelId}`;
/** Every socket of every owner and admin. */
export const adminsRoom = "admins";
/** The sockets that are behind with reading: typing and presence do not go there. [RT16] */
export const slowRoom = "slow";

/** Ids of the channels a socket hears, by the rooms it is in. */
export const heardChannelIds = (rooms: Iterable<string>) => idsOf(rooms, "channel:");
/** Ids of the channels a socket has open, by the rooms it is in. */
export const viewedChannelIds = (rooms: Iterable<string>) => idsOf(rooms, "viewing:");

function idsOf(rooms: Iterable<string>, prefix: string): number[] {
  return [...rooms].filter((room) => room.startsWith(prefix)).map((room) => Number(room.slice(prefix.length)));
}
