import { goOnceReady, wantedChannelId, wantNothing } from "@/components/channels/wanted-channel";

let gone: number[];
const go = (channelId: number, ready: Promise<void>) => goOnceReady(channelId, ready, () => gone.push(channelId));
const held = () => {
  let release = () => {};
  const ready = new Promise<void>((resolve) => (release = resolve));
  return { ready, release: () => release() };
};

beforeEach(() => {
  gone = [];
  wantNothing();
});

describe("going to a channel that has to be read first", () => {
  it("goes there once it is ready, and is on the way until then", async () => {
    const { ready, release } = held();
    const going = go(2, ready);
    expect([gone, wantedChannelId()]).toEqual([[], 2]);
    release();
    await going;
    expect([gone, wantedChannelId()]).toEqual([[2], null]);
  });

  it("goes to the last one that was asked for, and to no other", async () => {
    const [first, second] = [held(), held()];
    const both = [go(2, first.ready), go(3, second.ready)];
    second.release();
    first.release();
    await Promise.all(both);
    expect(gone).toEqual([3]);
  });

  it("stays where somebody went meanwhile, or clicked to go", async () => {
    const [first, second, third] = [held(), held(), held()];
    const toTwo = go(2, first.ready);
    window.dispatchEvent(new MouseEvent("click"));
    first.release();
    await toTwo;
    const toThree = go(3, second.ready);
    window.history.pushState(null, "", "/elsewhere");
    second.release();
    await toThree;
    const toFour = go(4, third.ready);
    wantNothing();
    third.release();
    await toFour;
    expect(gone).toEqual([]);
  });
});
