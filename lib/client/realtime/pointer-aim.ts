/** Whoever moves over something that can be pressed presses it within this, or does not mean to. */
const PRESS_MS = 500;

const PRESSABLE = "a, button, [role^=menuitem], [role=option]";

/** Whoever takes a pointer's event for themselves has moved it all the same. */
const CAPTURED = { capture: true, passive: true };

/** Knows whether this person is about to press something: what can wait would be in the way of what comes of it. */
export class PointerAim {
  private lastAimAt = -Infinity;

  start(): void {
    window.addEventListener("pointermove", this.onPointer, CAPTURED);
    window.addEventListener("pointerdown", this.onPointer, CAPTURED);
  }

  get isAiming(): boolean {
    return performance.now() - this.lastAimAt < PRESS_MS;
  }

  stop(): void {
    window.removeEventListener("pointermove", this.onPointer, CAPTURED);
    window.removeEventListener("pointerdown", this.onPointer, CAPTURED);
  }

  private readonly onPointer = ({ target }: Event) => {
    if (target instanceof Element && target.closest(PRESSABLE)) this.lastAimAt = performance.now();
  };
}
