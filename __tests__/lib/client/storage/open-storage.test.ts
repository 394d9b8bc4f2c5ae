import "fake-indexeddb/auto";
import { eraseStorage, openStorage } from "@/lib/client/storage/open-storage";

const DRAFT = { channelId: 7, text: "half a thought" };

it("keeps each person's things apart", async () => {
  await (await openStorage(1))?.put("drafts", DRAFT);
  expect(await (await openStorage(1))?.get("drafts", 7)).toEqual(DRAFT);
  expect(await (await openStorage(2))?.get("drafts", 7)).toBeUndefined();
});

it("is erased although another tab has it open", async () => {
  await (await openStorage(1))?.put("drafts", DRAFT);
  await eraseStorage(1);
  expect(await (await openStorage(1))?.get("drafts", 7)).toBeUndefined();
});
