import { parseOptions, UsageError } from "@/scripts/replay/options";

describe("parseOptions", () => {
  it("takes the paths from the folder it is called in, and everything else as it is by default", () => {
    expect(parseOptions(["a.txt", "/logs/b.txt"], "/home/me")).toEqual({
      files: ["/home/me/a.txt", "/logs/b.txt"],
      speed: 1,
      url: "http://localhost:8000",
      channel: null,
      stateFile: "/home/me/.huddle-replay.json",
    });
  });

  it("takes what it is told", () => {
    const argv = [
      "--speed",
      "2000",
      "--url",
      "https://chat.example/",
      "--channel",
      " ubuntu ",
      "--state",
      "s.json",
      "a.txt",
    ];
    expect(parseOptions(argv, "/x")).toMatchObject({
      speed: 2000,
      url: "https://chat.example",
      channel: "ubuntu",
      stateFile: "/x/s.json",
    });
  });

  it.each([
    [["--speed", "2"], "file"],
    [["a", "--speed", "0"], "--speed"],
    [["a", "--speed", "fast"], "--speed"],
    [["a", "--speed", "Infinity"], "--speed"],
    [["a", "--url", "localhost:8000"], "--url"],
    [["a", "--url", "ftp://x"], "--url"],
    [["a", "--sped", "2"], "--sped"],
  ])("refuses %j and says why", (argv, word) => {
    expect(() => parseOptions(argv, "/")).toThrow(UsageError);
    expect(() => parseOptions(argv, "/")).toThrow(word);
  });

  it("shows help before it complains", () => {
    expect(parseOptions(["--help"], "/")).toBeNull();
  });
});
