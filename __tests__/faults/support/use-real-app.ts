import { AppProcess } from "@/__tests__/support/app-process";
import { setServerUrl } from "@/__tests__/support/server-url";
import { closeSockets } from "@/__tests__/support/sockets";

/**
 * Runs the production build for this file as a process of its own, on an empty data folder and the database that it
 * starts itself; call it at the top level.
 *
 * @param env settings by the names that an operator uses
 */
export function useRealApp(env: Record<string, string> = {}): () => AppProcess {
  let app: AppProcess;

  beforeAll(async () => {
    app = await AppProcess.create({ HUDDLE_RATE_LIMITS: "off", ...env });
    await app.start();
    setServerUrl(app.url);
  });

  afterEach(closeSockets);
  afterAll(() => app.remove());

  return () => app;
}
