/**
 * Acts once what is about to be drawn was painted, in the order it was asked to. A page that nobody sees has no frames: there, and
 * when it is hidden meanwhile, it acts in the next turn.
 *
 * @returns calls it off
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer that is set in a frame's callback ends once that frame was painted.
  const waitForTurn = () => {
    stopWaiting();
    timer = setTimeout(act);
  };
  const frame = requestAnimationFrame(waitForTurn);
  const stopWaiting = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener("visibilitychange", waitForTurn);
  };
  if (document.visibilityState === "hidden") waitForTurn();
  else document.addEventListener("visibilitychange", waitForTurn);
  return () => {
    stopWaiting();
    clearTimeout(timer);
  };
}
