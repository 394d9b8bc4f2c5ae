import type { KeptChat } from "../kept/kept-chat";
import type { AppStore } from "../store/make-store";
import type { UserLoader } from "../users/user-loader";
import { channelAimed } from "./aimed-slice";
import type { ChangeLog } from "./change-log";
import { loadWindow } from "./load-window";
import { windowPrepared } from "./messages-slice";
import { openingPosition, type WindowPosition } from "./opening-position";
import type { ReadingPlaces } from "./reading-places";

interface Parts {
  store: AppStore;
  places: ReadingPlaces;
  changeLog: ChangeLog;
  kept: KeptChat;
  userLoader: UserLoader;
}

/** Reads what channels open with before they are shown: their messages, and who wrote them. [MSG5] */
export class WindowPreparer {
  private readonly underWay = new Map<number, Promise<void>>();
  private aimedId: number | null = null;

  constructor(private readonly parts: Parts) {}

  /**
   * Begins with a channel of which nothing is here, or joins what has begun.
   *
   * @returns once it is here or could not be read, which the window's status says; null when there is nothing to wait for: it is here
   *   already, there is nothing to read, or one is no member
   */
  prepare(channelId: number): Promise<void> | null {
    const underWay = this.underWay.get(channelId);
    if (underWay) return underWay;
    const position = this.getPosition(channelId);
    if (!position) return null;
    this.parts.store.dispatch(windowPrepared({ channelId }));
    const reading = this.read(channelId, position).finally(() => this.underWay.delete(channelId));
    this.underWay.set(channelId, reading);
    return reading;
  }

  /** Reads what a channel opens with for somebody who is about to open it, and then has it drawn for them; null when they are not. */
  async aim(channelId: number | null): Promise<void> {
    const { store } = this.parts;
    this.aimedId = channelId;
    if (store.getState().aimed && store.getState().aimed?.channel.id !== channelId) store.dispatch(channelAimed(null));
    if (channelId === null) return;
    await this.prepare(channelId);
    await this.wantAuthors(channelId);
    const { messages, channels } = store.getState();
    const window = messages.windows[channelId];
    const channel = channels.byId[channelId];
    if (this.aimedId !== channelId || window?.status !== "ready" || !channel) return;
    store.dispatch(channelAimed({ channel, window }));
  }

  private getPosition(channelId: number): WindowPosition | null {
    const { messages, channels } = this.parts.store.getState();
    const { lastSeq = 0, membership } = channels.byId[channelId] ?? {};
    if (messages.windows[channelId] || !membership) return null;
    const { unreadCount } = membership;
    const placeSeq = this.parts.places.get(channelId)?.seq ?? null;
    return openingPosition({ window: undefined, lastSeq, unreadCount, pointedSeq: null, placeSeq });
  }

  private async read(channelId: number, position: WindowPosition): Promise<void> {
    try {
      await loadWindow(this.parts, channelId, position);
    } catch {
      return;
    }
    await this.wantAuthors(channelId);
  }

  /** Else their rows would be drawn without names, and once more with them. */
  private async wantAuthors(channelId: number): Promise<void> {
    const messages = this.parts.store.getState().messages.windows[channelId]?.messages ?? [];
    await this.parts.userLoader.wantAll(messages.map(({ authorId }) => authorId));
  }
}
