import { PointerAim } from "@/lib/client/realtime/pointer-aim";

let aim: PointerAim;

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = "<nav><a href='/'><b>general</b></a></nav><p>words</p>";
  aim = new PointerAim();
  aim.start();
});
afterEach(() => {
  aim.stop();
  document.body.innerHTML = "";
  jest.useRealTimers();
});

const move = (selector: string, type = "pointermove") =>
  document.querySelector(selector)!.dispatchEvent(new Event(type, { bubbles: true }));

it.each(["pointermove", "pointerdown"])("aims for half a second from a %s over what can be pressed", (type) => {
  expect(aim.isAiming).toBe(false);
  move("b", type);
  expect(aim.isAiming).toBe(true);
  jest.advanceTimersByTime(490);
  expect(aim.isAiming).toBe(true);
  jest.advanceTimersByTime(20);
  expect(aim.isAiming).toBe(false);
});

it("does not aim over words, or once it has stopped", () => {
  move("p");
  expect(aim.isAiming).toBe(false);
  aim.stop();
  move("b");
  expect(aim.isAiming).toBe(false);
});
