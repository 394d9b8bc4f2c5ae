import { shallowEqual } from "react-redux";
import { useAppSelector } from "../store/store-hooks";

/** The ids of the channels where something is written and not sent; blanks alone are nothing. */
export function useDraftChannels(): number[] {
  return useAppSelector(
    ({ drafts }) =>
      Object.keys(drafts)
        .map(Number)
        .filter((id) => drafts[id]?.trim() !== ""),
    shallowEqual,
  );
}
