import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";

/** For a Node whose inspector is to listen at any free port of this machine once it is asked for, and not before. */
export const COLLECTABLE = "--inspect-port=127.0.0.1:0";

const LISTENING = /Debugger listening on (ws:\/\/127\.0\.0\.1:\S+)/;
const DEADLINE_MS = 10_000;

/**
 * Has a process give back what it does not use: what its start has left behind would hide what connections take.
 *
 * @param readLog everything that it has written to its standard error
 */
export async function collectGarbage(pid: number, readLog: () => string): Promise<void> {
  process.kill(pid, "SIGUSR1");
  const deadline = performance.now() + DEADLINE_MS;
  let url = LISTENING.exec(readLog())?.[1];
  for (; !url; url = LISTENING.exec(readLog())?.[1]) {
    if (performance.now() > deadline) throw new Error("the inspector did not start");
    await wait(50);
  }
  const inspector = new WebSocket(url);
  await once(inspector, "open");
  inspector.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
  await once(inspector, "message");
  inspector.close();
  await once(inspector, "close");
}
