import { shallowEqual } from "react-redux";
import { useAppSelector } from "../store/store-hooks";
import { unsentOf, type Unsent } from "./unsent";

/** What this person has written here and not sent, and would lose by signing out. */
export function useUnsent(): Unsent {
  return useAppSelector(unsentOf, shallowEqual);
}
