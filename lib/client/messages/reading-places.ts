/** Where someone was reading: a message, and how far below the top of the view it stood. */
export interface ReadingPlace {
  seq: number;
  offsetPx: number;
}

/** Where the reader is in each channel, as long as the page is there; a channel that is not named is read at its end. */
export class ReadingPlaces {
  private readonly places = new Map<number, ReadingPlace>();

  get(channelId: number): ReadingPlace | null {
    return this.places.get(channelId) ?? null;
  }

  /** @param place null at the end */
  set(channelId: number, place: ReadingPlace | null): void {
    if (place) this.places.set(channelId, place);
    else this.places.delete(channelId);
  }
}
