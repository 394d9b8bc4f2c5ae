let url = "";

/** Where the server that this test file talks to answers, `http://127.0.0.1:PORT`. */
export const serverUrl = () => url;

/** Told by whatever has started that server. */
export function setServerUrl(started: string): void {
  url = started;
}
