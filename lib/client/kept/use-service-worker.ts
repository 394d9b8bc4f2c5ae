import { useEffect } from "react";
import { KEEP } from "./kept-page";

/** The page itself comes first. */
const PAUSE_MS = 1_000;

/**
 * Has a service worker keep what opens the chat without a network.
 *
 * Browsers have them only over HTTPS and on localhost.
 * @param isWanted not while developing, where scripts change under the same name: a worker from before is sent away
 */
export function useServiceWorker(isWanted: boolean): void {
  useEffect(() => {
    // TypeScript knows of no insecure pages.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers) return;
    const keep = () => workers.controller?.postMessage(KEEP);
    const start = async () => {
      if (!isWanted) return void (await workers.getRegistration())?.unregister();
      keep();
      await workers.register("/service-worker.js", { updateViaCache: "none" });
    };
    // The first worker, and that of a new build, come a while after they were asked for.
    workers.addEventListener("controllerchange", keep);
    // Without one the chat is as good, as long as there is a network.
    const timer = setTimeout(() => void start().catch(() => undefined), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      workers.removeEventListener("controllerchange", keep);
    };
  }, [isWanted]);
}
