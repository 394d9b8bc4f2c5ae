import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { HANG_MS } from "./hang-ms";

configure({ asyncUtilTimeout: HANG_MS });

// jsdom lays nothing out, and so has nothing to scroll or to watch the size of.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// It has no screen either: no media query holds.
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener() {}, removeListener() {} });
