/**
 * Hears when the network is back and when someone looks at the page again. [S6]
 *
 * @returns stops listening
 */
export function listenForReturn(onReturn: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === "visible") onReturn();
  };
  window.addEventListener("online", onReturn);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    window.removeEventListener("online", onReturn);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
