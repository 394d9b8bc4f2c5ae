import type { RouteTable } from "@/lib/server/http/match-route";

/** Every route of the API but next-auth's, as `server.ts` mounts them; a test compares this with the files. */
export const routes: RouteTable = {};
