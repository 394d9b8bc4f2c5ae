import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { ApiError, type PlainApiError } from "@/lib/client/api/api-error";
import type { Locale } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

function SmallForm({ action }: { action: (username: string) => Promise<void> }) {
  const submission = useSubmission((data) => action(formText(data, "username")));
  return (
    <Form submission={submission}>
      <TextField name="displayName" label="显示名称" />
      <TextField name="username" label="用户名" hint="提示" />
      <button type="submit">go</button>
    </Form>
  );
}

async function refuse(error: PlainApiError, locale: Locale = "zh-CN") {
  const view = renderIn(locale, <SmallForm action={() => Promise.reject(new ApiError(error))} />);
  await userEvent.click(screen.getByRole("button", { name: "go" }));
  return view;
}

describe("[ERR1] a refused form", () => {
  it.each([
    ["required", "请填写这一项。", "Please fill this in."],
    ["too_short", "至少 2 个字符。", "At least 2 characters."],
    ["too_long", "最多 32 个字符。", "At most 32 characters."],
    ["malformed", "只能使用 a–z、0–9 和 . _ -。", "Only a–z, 0–9 and . _ - can be used."],
    ["unknown", "不存在，或已失效。", "This is not known here, or no longer valid."],
    ["taken", "已经有人用了。", "This is taken already."],
    ["wrong", "不正确。", "This is not right."],
  ] as const)("says %s at the field, in the person's language, and goes there", async (reason, zh, en) => {
    const chinese = await refuse({ code: "invalid", fields: { username: reason } });
    const field = screen.getByRole("textbox", { name: "用户名" });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(`提示 ${zh}`);
    expect(field).toHaveFocus();
    expect(screen.getByRole("textbox", { name: "显示名称" })).toBeValid();
    expect(screen.queryByRole("alert")).toBeNull();
    chinese.unmount();

    await refuse({ code: "invalid", fields: { username: reason } }, "en");
    expect(screen.getByText(en)).toBeVisible();
  });

  it.each([
    [{ code: "network" }, "连不上服务器，请检查网络。"],
    [{ code: "rate_limited", retryAfterSeconds: 30 }, "操作太快了，请等 30 秒再试。"],
    [{ code: "internal" }, "服务器出错了，请再试一次。"],
  ] as const)("says what concerns no field as a whole: %j", async (error, words) => {
    await refuse(error);
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  it("says as a whole what concerns a field that it does not have", async () => {
    await refuse({ code: "invalid", fields: { inviteCode: "unknown" } });
    expect(screen.getByRole("alert")).toHaveTextContent("内容不符合要求，请改一改再试。");
  });

  it("keeps what was typed", async () => {
    renderIn("en", <SmallForm action={() => Promise.reject(new ApiError({ code: "network" }))} />);
    const field = screen.getByRole("textbox", { name: "用户名" });
    await userEvent.type(field, "zhang{Enter}");
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(field).toHaveValue("zhang");
  });
});

it("a form that is on its way is not sent again", async () => {
  const action = jest.fn(() => new Promise<void>(() => undefined));
  renderIn("en", <SmallForm action={action} />);
  await userEvent.click(screen.getByRole("button", { name: "go" }));
  await userEvent.click(screen.getByRole("button", { name: "go" }));
  expect(action).toHaveBeenCalledTimes(1);
});
