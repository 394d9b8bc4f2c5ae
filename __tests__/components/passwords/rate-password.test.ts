import { ratePassword } from "@/components/passwords/rate-password";

describe("rating a new password", () => {
  it.each([
    ["password12", "weak", "common"],
    ["aaaaaaaaaaaa", "weak", "repeat"],
    ["2024-11-22", "weak", "date"],
    ["sunflower", "weak", "common"],
    ["kitchen-lamp-seven", "strong", null],
  ])("finds %s %s, and says that it is: %s", (password, level, warning) => {
    expect(ratePassword(password, [])).toEqual({ level, warning });
  });

  it("finds the person's own names weak, also a part of them and whatever their case", () => {
    const about = ["zhang.weiming", "Emma Fischer-Okonkwo"];
    for (const password of ["Zhang.Weiming", "fischerokonkwo", "weiming2024"]) {
      expect(ratePassword(password, about)).toMatchObject({ level: "weak" });
    }
    expect(ratePassword("zhang.weiming", about).warning).toBe("personal");
    expect(ratePassword("zhang.weiming", []).level).not.toBe("weak");
  });

  it("finds what the server would refuse weak, however wild it is", () => {
    expect(ratePassword("x9$Kq!7Zp", []).level).toBe("weak");
    expect(ratePassword("x9$Kq!7Zpw2", []).level).toBe("strong");
  });

  it("takes no time for the longest that there may be", () => {
    const startedAt = process.cpuUsage();
    expect(ratePassword("aB3$".repeat(50), []).level).not.toBe("strong");
    expect(process.cpuUsage(startedAt).user).toBeLessThan(1_000_000);
  });
});
