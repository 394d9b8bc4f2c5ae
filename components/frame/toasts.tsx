"use client";

import { useEffect, useState } from "react";
import { onNews, type News } from "@/components/errors/news";
import { loadedAhead } from "@/components/ui/loaded-ahead";

const LoadedToasts = loadedAhead(() => import("./loaded-toasts").then((file) => file.LoadedToasts));

/** Where failures are told whose cause has left the screen. */
export function Toasts() {
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(() => onNews((latest) => setNews((told) => [...told, latest])), []);
  return news.length > 0 && <LoadedToasts news={news} />;
}
