import { deviceName } from "@/components/sessions/device-name";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

it.each([
  [CHROME, { kind: "browser", browser: "Chrome", system: "Windows" }],
  [`${CHROME} Edg/126.0.0.0`, { kind: "browser", browser: "Edge", system: "Windows" }],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    { kind: "browser", browser: "Safari", system: "macOS" },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1",
    { kind: "browser", browser: "Chrome", system: "iPhone" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
    { kind: "browser", browser: "Firefox", system: "Linux" },
  ],
  ["curl/8.5.0", { kind: "program", name: "curl" }],
  ["", { kind: "unknown" }],
])("reads %j", (userAgent, device) => {
  expect(deviceName(userAgent)).toEqual(device);
});
