/** The generator: a process of its own, told over IPC whom to connect and what to do. */
import { askArchive } from "./ask-archive";
import { carryLoad } from "./carry-load";
import { comeBack, cutOff } from "./come-back";
import { Crowd } from "./crowd";
import type { Order, Task, Tasks } from "./job";
import { openApp } from "./open-app";

let crowd = new Crowd({ protocol: "bare", port: 0, people: [] });

const tasks: { [Kind in Task]: (input: Tasks[Kind]["input"]) => Promise<Tasks[Kind]["output"]> } = {
  async gather(target) {
    crowd = new Crowd(target);
    return null;
  },
  connect: () => crowd.connect(),
  load: (load) => carryLoad(crowd, load),
  open: (opening) => openApp(crowd, opening),
  cut: (flap) => cutOff(crowd, flap),
  comeBack: (flap) => comeBack(crowd, flap),
  ask: (asking) => askArchive(crowd, asking),
  async count() {
    return crowd.members.filter(({ socket }) => socket?.isOpen).length;
  },
  async leave() {
    crowd.leave();
    return null;
  },
};

process.on("message", ({ kind, input }: Order) => {
  const follow = tasks[kind] as (input: unknown) => Promise<unknown>;
  follow(input).then(
    (output) => process.send?.({ output }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());
// Ctrl-C reaches everybody; whoever started this process ends it.
process.on("SIGINT", () => undefined);
