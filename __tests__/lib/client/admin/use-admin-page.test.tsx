import { act, waitFor } from "@testing-library/react";
import { useAdminPage } from "@/lib/client/admin/use-admin-page";
import { useConnection } from "@/lib/client/realtime/use-connection";
import type { User } from "@/lib/protocol/users";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";
import { person } from "../../../support/small-chat";

const { chat } = withSmallChat();
const ADDRESS = "/api/admin/users";

function renderPage(address = ADDRESS) {
  return renderChatHook(
    chat(),
    ({ address }: { address: string }) => ({
      ...useAdminPage<{ users: User[]; total: number }>("users", address),
      connection: useConnection().state.status,
    }),
    { initialProps: { address } },
  );
}

const reads = () => chat().askedFor("GET", ADDRESS).length;

it("[ADM4] reads its page again when it is told that the table changed", async () => {
  const { result } = renderPage();
  await waitFor(() => expect(result.current.answer?.total).toBe(3));
  await waitFor(() => expect(result.current.connection).toBe("connected"));
  chat().users.push(person(4, "Dan"));
  chat().push("admin_table_changed", { table: "users" }, {});
  await waitFor(() => expect(result.current.answer?.total).toBe(4));
});

it("[ADM4] reads a burst of changes together, and the last of them as well", async () => {
  const { result } = renderPage();
  await waitFor(() => expect(result.current.connection).toBe("connected"));
  const before = reads();
  for (let id = 4; id <= 43; id += 1) {
    chat().users.push(person(id, `p${id}`));
    chat().push("admin_table_changed", { table: "users" }, {});
  }
  await waitFor(() => expect(result.current.answer?.total).toBe(43));
  expect(reads() - before).toBeLessThan(10);
});

it("keeps the rows of before until another page has come", async () => {
  const { result, rerender } = renderPage();
  await waitFor(() => expect(result.current).toMatchObject({ isStale: false, answer: { total: 3 } }));
  let letPass = () => {};
  chat().fault = ({ path }) =>
    path.includes("query=bob") ? new Promise((pass) => (letPass = () => pass(null))) : null;
  rerender({ address: `${ADDRESS}?query=bob` });
  await waitFor(() => expect(chat().askedFor("GET", `${ADDRESS}?query=bob`).length).toBeGreaterThan(0));
  expect(result.current).toMatchObject({ isStale: true, answer: { total: 3 } });
  act(() => letPass());
  await waitFor(() => expect(result.current).toMatchObject({ isStale: false, answer: { total: 1 } }));
});

it("says why it could not be read, and reads again when asked", async () => {
  chat().fault = ({ path }) => (path.startsWith(ADDRESS) ? 503 : null);
  const { result } = renderPage();
  await waitFor(() => expect(result.current.failure).toMatchObject({ code: "unavailable" }));
  expect(result.current.answer).toBeNull();
  chat().fault = () => null;
  act(() => result.current.reload());
  await waitFor(() => expect(result.current).toMatchObject({ failure: null, answer: { total: 3 } }));
});
