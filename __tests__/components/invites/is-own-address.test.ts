import { isOwnAddress } from "@/components/invites/is-own-address";

describe("an invite's address", () => {
  it.each([
    "http://localhost:8000",
    "http://127.0.0.1:8000",
    "http://127.1.2.3",
    "http://[::1]:8000",
    "http://0.0.0.0",
  ])("leads everyone to their own machine: %s", (origin) => expect(isOwnAddress(`${origin}/join/abc`)).toBe(true));

  it.each(["http://192.168.1.5:8000", "https://chat.example.org", "http://localhost.example.org", "http://[fd00::1]"])(
    "leads to ours: %s",
    (origin) => expect(isOwnAddress(`${origin}/join/abc`)).toBe(false),
  );
});
