import type { Workspace } from "@/lib/protocol/workspace";
import { useAppSelector } from "../store/store-hooks";

/** The workspace this page belongs to. */
export function useWorkspace(): Workspace {
  return useAppSelector((state) => state.workspace);
}
