"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { onFailureNews } from "@/components/errors/failure-news";

const LoadedToasts = dynamic(() => import("./loaded-toasts").then(({ LoadedToasts }) => LoadedToasts), { ssr: false });

/** Where failures are told whose cause has left the screen. Most days there is none, so that what shows them loads with the first. */
export function Toasts() {
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => onFailureNews((text) => setTexts((told) => [...told, text])), []);
  return texts.length > 0 && <LoadedToasts texts={texts} />;
}
