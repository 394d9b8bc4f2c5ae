import type { Message } from "@/lib/protocol/messages";
import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { onSignedOut } from "../api/sign-out-signal";
import { KeptChat } from "../kept/kept-chat";
import { ChangeLog } from "../messages/change-log";
import { Drafts } from "../messages/drafts";
import { Outbox } from "../messages/outbox";
import { OutboxStorage } from "../messages/outbox-storage";
import { ReadMarker } from "../messages/read-marker";
import { ReadingPlaces } from "../messages/reading-places";
import { WindowPreparer } from "../messages/window-preparer";
import { KeyPauses } from "../realtime/key-pauses";
import { PointerAim } from "../realtime/pointer-aim";
import { storeListener } from "../realtime/store-listener";
import { TypingSender } from "../realtime/typing-sender";
import { WebSocketService, type WebSocketServiceOptions } from "../realtime/websocket-service";
import { signedOut } from "../sessions/viewer-slice";
import { DeviceStorage } from "../storage/device-storage";
import { Tabs } from "../storage/tabs";
import { UserLoader } from "../users/user-loader";
import { makeStore, type AppStore, type Preloaded } from "./make-store";
import { Refresh } from "./refresh";

export interface ChatClientOptions extends Preloaded, Pick<WebSocketServiceOptions, "url" | "fetchToken"> {
  realtimeSettings: RealtimeSettings;
}

/** Everything one page of the chat has one of. */
export interface ChatClient {
  store: AppStore;
  service: WebSocketService;
  changeLog: ChangeLog;
  outbox: Outbox;
  drafts: Drafts;
  typing: TypingSender;
  keys: KeyPauses;
  aim: PointerAim;
  readMarker: ReadMarker;
  places: ReadingPlaces;
  userLoader: UserLoader;
  preparer: WindowPreparer;
  kept: KeptChat;
  /** Entering chat. */
  start(this: void): void;
  /** Leaving chat; it may be entered again. */
  stop(this: void): void;
}

/** Puts the parts of a page together; nothing is connected or loaded before `start`. */
export function makeChatClient({ realtimeSettings, url, fetchToken, ...preloaded }: ChatClientOptions): ChatClient {
  const store = makeStore(preloaded);
  const changeLog = new ChangeLog(store);
  const refresh = new Refresh(store, changeLog);
  const readMarker = new ReadMarker(store);
  const onConnected = () => {
    void refresh.run();
    outbox.tryNow();
    readMarker.retry();
  };
  const device = new DeviceStorage(preloaded.currentUser.id);
  const kept = new KeptChat(store, device);
  const onDeleted = (tombstone: Message) => void kept.dropBody(tombstone);
  const keys = new KeyPauses();
  const aim = new PointerAim();
  const listener = storeListener({ store, changeLog, settings: realtimeSettings, keys, onConnected, onDeleted });
  const service = new WebSocketService({ settings: realtimeSettings, listener, url, fetchToken });
  const tabs = new Tabs(preloaded.currentUser.id);
  const outbox = new Outbox({ store, service, tabs, storage: new OutboxStorage(device), settings: realtimeSettings });
  const drafts = new Drafts(store, device, tabs);
  const typing = new TypingSender(service);
  const places = new ReadingPlaces();
  const userLoader = new UserLoader(store);
  let stopListening = () => {};
  return {
    store,
    service,
    changeLog,
    outbox,
    drafts,
    typing,
    keys,
    aim,
    readMarker,
    places,
    userLoader,
    preparer: new WindowPreparer({ store, places, changeLog, kept, userLoader }),
    kept,
    start() {
      stopListening = onSignedOut(() => {
        service.disconnect();
        outbox.stop();
        store.dispatch(signedOut());
      });
      keys.start();
      aim.start();
      outbox.start();
      drafts.start();
      kept.start();
      readMarker.start();
      refresh.start(() => kept.restoreChannels());
      service.connect();
    },
    stop() {
      stopListening();
      outbox.stop();
      drafts.stop();
      typing.stop();
      keys.stop();
      aim.stop();
      readMarker.stop();
      // Hands on what was gathered, while those who take it still do.
      service.disconnect();
      changeLog.stop();
      refresh.stop();
      kept.stop();
      device.close();
    },
  };
}
