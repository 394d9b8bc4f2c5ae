import { expect, test } from "@playwright/test";
import { setServerUrl } from "@/__tests__/support/server-url";
import { closeSockets } from "@/__tests__/support/sockets";
import { AppProcess } from "@/__tests__/support/app-process";

/**
 * Runs the production build for this file, on an empty data folder; call it at the top level.
 *
 * An error in its log fails the file.
 * @param env settings by the names that an operator uses
 */
export function useApp(env: Record<string, string> = {}): () => AppProcess {
  let app: AppProcess;

  test.beforeAll(async () => {
    app = await AppProcess.create(env);
    await app.start();
    setServerUrl(app.url);
  });

  test.afterEach(closeSockets);

  test.afterAll(async () => {
    await app.remove();
    expect(app.errors, "errors in the server's log").toEqual([]);
  });

  return () => app;
}
