import { configure, render, renderHook } from "@testing-library/react";
import { StrictMode, type ReactNode } from "react";
import { StoreProvider } from "@/lib/client/store/store-provider";
import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { SmallChat } from "./small-chat";

// Not longer: that a page did not put off what can wait is proven by its being there before ten seconds. [CH11]
configure({ asyncUtilTimeout: 9_000 });

interface ChatPageOptions {
  settings?: Partial<RealtimeSettings>;
  onSignedOut?: () => void;
}

const SETTINGS = { reconnectInterval: 30, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 };

/** A server for each test of this file; call it at the top level. */
export function withSmallChat(): { chat: () => SmallChat } {
  let chat: SmallChat;
  beforeEach(async () => {
    chat = new SmallChat();
    await chat.start();
    chat.serveThisPage();
  });
  afterEach(() => chat.kill());
  return { chat: () => chat };
}

/** A hook inside the chat, as strict as React can be. */
export function renderChatHook<Result, Props>(
  chat: SmallChat,
  hook: (props: Props) => Result,
  { initialProps, ...options }: ChatPageOptions & { initialProps?: Props } = {},
) {
  return renderHook(hook, { initialProps, wrapper: ({ children }) => page(chat, children, options) });
}

/** Components inside the chat. */
export function renderChat(chat: SmallChat, children: ReactNode, options: ChatPageOptions = {}) {
  return render(page(chat, children, options));
}

function page(chat: SmallChat, children: ReactNode, { settings, onSignedOut = () => undefined }: ChatPageOptions) {
  return (
    <StrictMode>
      <StoreProvider
        currentUser={chat.ada}
        workspace={{ name: "Engines", registration: "invite" }}
        realtimeSettings={{ ...SETTINGS, ...settings }}
        url={chat.url}
        onSignedOut={onSignedOut}
      >
        {children}
      </StoreProvider>
    </StrictMode>
  );
}
