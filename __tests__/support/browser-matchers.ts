import "@testing-library/jest-dom";

// jsdom lays nothing out, and so has nothing to scroll or to watch the size of.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
