/** The generator: a process of its own, told over IPC whom to connect and what to send. */
import { Crowd } from "./crowd";
import type { Answer, Order } from "./job";

let crowd: Crowd | null = null;

async function follow(order: Order): Promise<Answer> {
  switch (order.kind) {
    case "connect": {
      const startedAt = performance.now();
      crowd = await Crowd.connect(order.target);
      return { kind: "connected", ms: performance.now() - startedAt };
    }
    case "load":
      return { kind: "outcome", outcome: await crowd!.carry(order.load) };
    case "leave":
      crowd?.leave();
      crowd = null;
      return { kind: "left" };
  }
}

process.on("message", (order: Order) => {
  follow(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());
