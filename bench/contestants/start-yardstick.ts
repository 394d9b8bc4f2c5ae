import { fork, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { endWithBench } from "../what-runs";
import { COLLECTABLE, collectGarbage } from "./collect-garbage";
import type { Contestant, Crew } from "./contestant";
import { pin, SERVER_CORE } from "./pin";
import { usageOf } from "./usage";

/** Starts bare Socket.IO, which everything else is measured against. */
export async function startYardstick({ channels, peopleInEach }: Crew): Promise<Contestant> {
  const program = path.join(import.meta.dirname, "yardstick-server.ts");
  const stdio: StdioOptions = ["ignore", "inherit", "pipe", "ipc"];
  const child = fork(program, { execArgv: [COLLECTABLE, "--import", "tsx"], stdio });
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => (log += String(chunk)));
  const exited = once(child, "exit");
  const end = endWithBench(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  const [port] = (await once(child, "message")) as [number];
  const pid = child.pid!;
  pin(SERVER_CORE, [pid]);
  const people = Array.from({ length: channels * peopleInEach }, (_, index) => ({
    userId: 1 + index,
    token: "",
    channelId: 1 + Math.floor(index / peopleInEach),
  }));
  return {
    name: "bare Socket.IO",
    target: { protocol: "bare", port, people },
    usage() {
      const { cpuSeconds, memoryBytes } = usageOf(pid);
      return { serverCpuSeconds: cpuSeconds, databaseCpuSeconds: 0, serverMemoryBytes: memoryBytes };
    },
    collectGarbage: () => collectGarbage(pid, () => log),
    end,
  };
}
