import { KEEP } from "../kept/kept-page";
import { answerPage } from "./answer-page";
import { answerStatic } from "./answer-static";
import { forgetOtherBuilds } from "./caches";
import { keepAll } from "./keep-all";

declare const self: ServiceWorkerGlobalScope;

/** The pages that are the chat, and nothing of how one gets into it. */
const CHAT_PAGES = /^\/(?:$|profile$|channels\/|admin\/)/;

// The newest worker is the one that knows the newest build.
self.addEventListener("install", () => void self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOtherBuilds().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === KEEP) event.waitUntil(keepAll());
});

/** What is not answered here goes its way as if there were no worker: the API, realtime, signing in, other sites. */
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && CHAT_PAGES.test(pathname)) event.respondWith(answerPage(request));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(answerStatic(request));
});
