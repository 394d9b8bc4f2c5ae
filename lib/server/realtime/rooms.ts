/** Names of the rooms; nobody spells one out elsewhere. */

/** Every socket of a person. */
export const userRoom = (userId: number) => `user:${userId}`;
/** The sockets of one sign-in, so that it can be ended alone. */
export const sessionRoom = (sessionId: number) => `session:${sessionId}`;
/** Every connected socket of every member. */
export const channelRoom = (channelId: number) => `channel:${channelId}`;
/** The sockets that have the channel open: typing goes there and nowhere else. */
export const viewingRoom = (channelId: number) => `viewing:${channelId}`;
