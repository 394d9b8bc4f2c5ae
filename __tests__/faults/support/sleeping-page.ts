/** A page of a person in a process of its own, which can be put to sleep. Tells what it shows for each line that it hears. */
import type { User } from "@/lib/protocol/users";
import { openChannels, openPage } from "@/__tests__/support/library-page";
import { setServerUrl } from "@/__tests__/support/server-url";
import { shownBy } from "./shown-by";

interface Told {
  person: { user: User; token: string };
  url: string;
  channelIds: number[];
}

const { person, url, channelIds } = JSON.parse(process.argv[2]!) as Told;
setServerUrl(url);
const page = openPage(person);
await openChannels(page, channelIds);
process.stdin.on("data", () => console.log(JSON.stringify(shownBy(page, channelIds))));
process.stdin.once("end", () => process.exit());
console.log("open");
