import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Contestant, Crew } from "./contestant";
import { pin, SERVER_CORE } from "./pin";
import { usageOf } from "./usage";

/** Starts bare Socket.IO, which everything else is measured against. */
export async function startYardstick({ channels, peopleInEach }: Crew): Promise<Contestant> {
  const program = path.join(import.meta.dirname, "yardstick-server.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program], { stdio: ["ignore", "pipe", "inherit"] });
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  const pid = child.pid!;
  pin(SERVER_CORE, [pid]);
  const people = Array.from({ length: channels * peopleInEach }, (_, index) => ({
    token: "",
    channelId: 1 + Math.floor(index / peopleInEach),
  }));
  return {
    name: "bare Socket.IO",
    target: { protocol: "bare", port: Number(printed), people },
    usage() {
      const { cpuSeconds, memoryBytes } = usageOf(pid);
      return { serverCpuSeconds: cpuSeconds, databaseCpuSeconds: 0, serverMemoryBytes: memoryBytes };
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}
