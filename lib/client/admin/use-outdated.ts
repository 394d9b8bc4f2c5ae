import type { AdminTable } from "@/lib/protocol/admin";
import { useAppSelector } from "../store/store-hooks";

/** How often a table was told to be out of date: what shows more of it than a page is read again when this rises. [ADM4] */
export function useOutdated(table: AdminTable): number {
  return useAppSelector(({ admin }) => admin[table]);
}
