import { fetchNewest } from "@/lib/client/messages/fetch-newest";
import { withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

async function fetchAfter(count: number, lastReadSeq: number | null) {
  for (let seq = 1; seq <= count; seq += 1) chat().channel.create(String(seq));
  const { messages, hasMoreBefore } = await fetchNewest(1, lastReadSeq);
  const seqs = messages.map((message) => message.seq);
  expect(seqs).toEqual(seqs.map((_, at) => (seqs[0] ?? 0) + at));
  return { first: seqs[0], last: seqs.at(-1), hasMoreBefore };
}

describe("the newest messages", () => {
  it("[MSG5] [MSG8] reach back to where reading had stopped, without a gap", async () => {
    expect(await fetchAfter(400, 130)).toEqual({ first: 51, last: 400, hasMoreBefore: true });
  });

  it("[MSG8] are all there are when nothing was ever read", async () => {
    expect(await fetchAfter(230, 0)).toEqual({ first: 1, last: 230, hasMoreBefore: false });
  });

  it.each([
    ["what is unread fits it", 100, 90],
    ["more was missed than anyone reads back", 1_200, 100],
    ["there is no marker", 200, null],
  ])("[MSG5] are one page where %s", async (_name, count, lastReadSeq) => {
    expect(await fetchAfter(count, lastReadSeq)).toEqual({ first: count - 49, last: count, hasMoreBefore: true });
    expect(chat().askedFor("GET", "/api/channels/1/messages")).toHaveLength(1);
  });
});
