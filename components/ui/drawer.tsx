"use client";

import type { ComponentProps } from "react";
import type { DrawerPanel } from "./drawer-panel";
import { loadedAhead } from "./loaded-ahead";

interface DrawerProps extends Omit<ComponentProps<typeof DrawerPanel>, "onClose"> {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const Panel = loadedAhead(() => import("./drawer-panel").then((file) => file.DrawerPanel));

/** A column that slides over the page where there is no room beside it. */
export function Drawer({ isOpen, onOpenChange, ...panel }: DrawerProps) {
  return isOpen && <Panel {...panel} onClose={() => onOpenChange(false)} />;
}
