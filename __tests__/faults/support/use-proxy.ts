import type { AppProcess } from "@/__tests__/support/app-process";
import { TcpProxy } from "./tcp-proxy";

/** Puts a breakable network before the app; call it at the top level after `useRealApp`. */
export function useProxy(app: () => AppProcess): () => TcpProxy {
  let proxy: TcpProxy;

  beforeAll(async () => {
    proxy = await TcpProxy.before(app().port);
  });

  afterAll(() => proxy.close());

  return () => proxy;
}
