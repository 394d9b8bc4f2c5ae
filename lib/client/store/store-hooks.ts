import { useSelector } from "react-redux";
import type { RootState } from "./make-store";

/** Reads the page's state. */
export const useAppSelector = useSelector.withTypes<RootState>();
