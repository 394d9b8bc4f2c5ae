import { request } from "../api/request";

/** A token good for opening one connection now. [AUTH4] */
export async function fetchRealtimeToken(): Promise<string> {
  const { token } = await request<{ token: string }>("POST", "/api/realtime/token");
  return token;
}
