import { waitFor } from "@testing-library/react";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useUser } from "@/lib/client/users/use-user";
import { renderChat, renderChatHook, withSmallChat } from "../../../support/chat-page";
import { person } from "../../../support/small-chat";

const { chat } = withSmallChat();

function Name({ id }: { id: number }) {
  return <li>{useUser(id)?.displayName ?? "…"}</li>;
}

it("[AUTH6] fetches everyone who is missing with one request, and each once", async () => {
  const ids = [1, 2, 3, 99];
  const { container } = renderChat(
    chat(),
    [...ids, ...ids].map((id, at) => <Name key={at} id={id} />),
  );
  await waitFor(() => expect(container).toHaveTextContent("AdaBobCyd…AdaBobCyd…"));
  expect(
    chat()
      .askedFor("GET", "/api/users")
      .map(({ path }) => path),
  ).toEqual(["/api/users?ids=2,3,99"]);
});

it("asks for at most 100 at a time", async () => {
  for (let id = 4; id <= 150; id += 1) chat().users.push(person(id, `p${id}`));
  const { container } = renderChat(
    chat(),
    chat().users.map(({ id }) => <Name key={id} id={id} />),
  );
  await waitFor(() => expect(container).toHaveTextContent("p150"));
  const counts = chat()
    .askedFor("GET", "/api/users")
    .map(({ path }) => path.split(",").length);
  expect(counts).toEqual([100, 49]);
});

it("[CH5] follows someone who changes their name, oneself as well", async () => {
  const { result } = renderChatHook(chat(), () => [useUser(2)?.displayName, useCurrentUser().displayName]);
  await waitFor(() => expect(result.current).toEqual(["Bob", "Ada"]));
  await waitFor(() => expect(chat().connections()).toBe(1));
  chat().push("user_updated", { user: person(2, "Robert") }, { user_id: 2 });
  chat().push("user_updated", { user: person(1, "Countess") }, { user_id: 1 });
  await waitFor(() => expect(result.current).toEqual(["Robert", "Countess"]));
});
