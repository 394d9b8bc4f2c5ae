import {
  addressAt,
  addressNow,
  aheadNow,
  listenForAddress,
  onRouted,
  pushAddress,
  replaceAddress,
} from "@/components/frame/address";

/** What the page is at while Next tells of an address. */
const at = (routed: string) => {
  const ahead = aheadNow();
  return ahead ? addressAt(routed, ahead) : routed;
};

let stop = () => {};
let told = 0;

beforeEach(() => {
  jest.useFakeTimers();
  window.history.replaceState(null, "", "/channels/1");
  told = 0;
  stop = listenForAddress(() => (told += 1));
});
afterEach(() => {
  window.dispatchEvent(new PopStateEvent("popstate"));
  stop();
  jest.useRealTimers();
});

describe("the address of the page", () => {
  it("is where it went by itself, before Next has told of it and after", () => {
    pushAddress("/channels/2");
    expect([at("/channels/1"), addressNow(), told]).toEqual(["/channels/2", "/channels/2", 1]);
    onRouted("/channels/2");
    expect([at("/channels/2"), aheadNow()]).toEqual(["/channels/2", null]);
  });

  it("is told to the window, and so to Next, once it was painted, each in its turn", () => {
    const before = window.history.length;
    pushAddress("/channels/2");
    replaceAddress("/channels/3?message=7");
    expect(window.location.pathname).toBe("/channels/1");
    jest.advanceTimersByTime(100);
    expect(window.location.pathname + window.location.search).toBe("/channels/3?message=7");
    expect(window.history.length).toBe(before + 1);
  });

  it("stays the last one while Next goes through those before", () => {
    pushAddress("/channels/2");
    replaceAddress("/channels/3?message=7");
    onRouted("/channels/2");
    expect(at("/channels/2")).toBe("/channels/3?message=7");
    onRouted("/channels/3?message=7");
    expect(aheadNow()).toBeNull();
  });

  it("is Next's where that loads another page", () => {
    pushAddress("/channels/2");
    expect(at("/profile")).toBe("/profile");
    onRouted("/profile");
    expect(aheadNow()).toBeNull();
  });

  it("is Next's when somebody goes back, and when it has told of nothing for long", () => {
    pushAddress("/channels/2");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect([at("/channels/1"), told]).toEqual(["/channels/1", 2]);
    jest.advanceTimersByTime(100);
    expect(window.location.pathname).toBe("/channels/1");
    pushAddress("/channels/2");
    jest.runAllTimers();
    expect(at("/channels/1")).toBe("/channels/1");
  });
});
