"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { onNews, type News } from "@/components/errors/news";

const LoadedToasts = dynamic(() => import("./loaded-toasts").then(({ LoadedToasts }) => LoadedToasts), { ssr: false });

/** Where failures are told whose cause has left the screen. Most days there is none, so that what shows them loads with the first. */
export function Toasts() {
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(() => onNews((latest) => setNews((told) => [...told, latest])), []);
  return news.length > 0 && <LoadedToasts news={news} />;
}
