import { createContext } from "react";
import type { Refusal } from "@/components/errors/to-refusal";

/** The refusal of the form around a field, so that a field finds its own reason. */
export const FormRefusalContext = createContext<Refusal | null>(null);
