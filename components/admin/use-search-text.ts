import { useEffect, useState } from "react";

const DEBOUNCE_MS = 200;

/**
 * The text of a search field, told when the typing rests.
 *
 * @param query what is searched for now; when it changes by itself, by going back, the field follows
 */
export function useSearchText(query: string, onSearch: (query: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(query);
  const [known, setKnown] = useState(query);
  const [told, setTold] = useState(query);
  if (query !== known) {
    setKnown(query);
    if (query !== told) {
      setText(query);
      setTold(query);
    }
  }

  useEffect(() => {
    if (text === told) return;
    const timer = setTimeout(() => {
      setTold(text);
      onSearch(text);
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, told, onSearch]);

  return [text, setText];
}
