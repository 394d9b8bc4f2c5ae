import {
  addressAt,
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
    expect([at("/channels/1"), told, window.location.pathname]).toEqual(["/channels/2", 1, "/channels/2"]);
    onRouted("/channels/2");
    expect([at("/channels/2"), aheadNow()]).toEqual(["/channels/2", null]);
  });

  it("is the window's at once, and Next's once it was painted: the last one alone, in its own entry", () => {
    const before = window.history.length;
    // By what Next puts in their place it hears of an address.
    const heard = jest.fn();
    window.history.pushState = heard;
    window.history.replaceState = heard;
    pushAddress("/channels/2");
    replaceAddress("/channels/3?message=7");
    pushAddress("/channels/4");
    expect([window.location.pathname, window.history.length]).toEqual(["/channels/4", before + 2]);
    expect(heard).not.toHaveBeenCalled();
    jest.advanceTimersByTime(100);
    expect(heard.mock.calls).toEqual([[null, "", "/channels/4"]]);
    Reflect.deleteProperty(window.history, "pushState");
    Reflect.deleteProperty(window.history, "replaceState");
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

  it("is not told to Next when somebody goes back before it was painted", () => {
    const heard = jest.fn();
    window.history.replaceState = heard;
    pushAddress("/channels/2");
    window.dispatchEvent(new PopStateEvent("popstate"));
    jest.advanceTimersByTime(100);
    expect(heard).not.toHaveBeenCalled();
    Reflect.deleteProperty(window.history, "replaceState");
  });

  it("is Next's when somebody goes back, and when it has told of nothing for long", () => {
    pushAddress("/channels/2");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect([at("/channels/1"), told]).toEqual(["/channels/1", 2]);
    pushAddress("/channels/2");
    jest.runAllTimers();
    expect(at("/channels/1")).toBe("/channels/1");
  });
});
