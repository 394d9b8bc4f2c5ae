import { arrive } from "@/lib/client/messages/arrive";
import { EMPTY_WINDOW } from "@/lib/client/messages/message-window";
import { openingPosition } from "@/lib/client/messages/opening-position";
import { ModelChannel } from "../../../support/model-channel";

const channel = new ModelChannel();
for (let seq = 1; seq <= 500; seq += 1) channel.create(String(seq));
const atEnd = arrive(EMPTY_WINDOW, { kind: "stretch", page: channel.newestPage(100) });
const inMiddle = arrive(EMPTY_WINDOW, { kind: "stretch", page: channel.aroundPage(200, 100) });

function position(input: Partial<Parameters<typeof openingPosition>[0]>, lastReadSeq = 500) {
  const unread = { lastSeq: 500, unreadCount: 500 - lastReadSeq };
  return openingPosition({ window: EMPTY_WINDOW, ...unread, pointedSeq: null, placeSeq: null, ...input });
}

describe("[MSG5] what a channel opens with", () => {
  it("is the newest page when everything was read, and when all that is unread fits it with what was read last", () => {
    expect(position({})).toBe("newest");
    expect(position({}, 451)).toBe("newest");
  });

  it("is the page around the first unread message when there are more", () => {
    expect(position({}, 450)).toEqual({ around: 451 });
    expect(position({}, 0)).toEqual({ around: 1 });
  });

  it("is nothing when what is here already will do", () => {
    expect(position({ window: atEnd })).toBeNull();
    expect(position({ window: atEnd }, 450)).toBeNull();
    expect(position({ window: inMiddle }, 200)).toBeNull();
  });

  it("is read again when more came since than is kept", () => {
    expect(position({ window: atEnd }, 300)).toEqual({ around: 301 });
    expect(position({ window: inMiddle })).toBe("newest");
  });

  it("is where its reader left it, and above all what an address points to", () => {
    expect(position({ window: inMiddle, placeSeq: 200 }, 450)).toBeNull();
    expect(position({ placeSeq: 200 }, 450)).toEqual({ around: 200 });
    expect(position({ window: inMiddle, placeSeq: 200, pointedSeq: 499 })).toEqual({ around: 499 });
    expect(position({ window: atEnd, pointedSeq: 499 })).toBeNull();
  });
});
