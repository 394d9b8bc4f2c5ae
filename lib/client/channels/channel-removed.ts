import { createAction } from "@reduxjs/toolkit";

/** This person is in a channel no more: what is kept of it goes. */
export const channelRemoved = createAction<{ channelId: number }>("channels/channelRemoved");
