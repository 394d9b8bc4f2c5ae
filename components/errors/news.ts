/** A sentence that passes: a failure, or that something was done which shows nowhere. */
export interface News {
  text: string;
  isFailure: boolean;
}

type Listener = (news: News) => void;

const listeners = new Set<Listener>();

/** Hands a sentence to whoever shows such: the component that does is loaded only once there is one. */
export function tellNews(news: News): void {
  for (const listener of listeners) listener(news);
}

/** @returns what ends it */
export function onNews(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
