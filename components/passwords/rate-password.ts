import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as anywhere } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import { PASSWORD_MIN_CHARS } from "@/lib/protocol/limits";

/** How long it would stand against somebody who guesses. */
export type PasswordLevel = "weak" | "fair" | "good" | "strong";

/** What makes it weak, where there is one thing to name. */
export type PasswordWarning = "common" | "word" | "name" | "personal" | "repeat" | "sequence" | "date";

export interface PasswordRating {
  level: PasswordLevel;
  warning: PasswordWarning | null;
}

/** By the library's score from 0 to 4: below 2 it takes a machine seconds. */
const LEVELS: readonly PasswordLevel[] = ["weak", "weak", "fair", "good", "strong"];

/** The library's warnings in the few words that we say. */
const WARNINGS: Record<string, PasswordWarning> = {
  topTen: "common",
  topHundred: "common",
  common: "common",
  similarToCommon: "common",
  wordByItself: "word",
  namesByThemselves: "name",
  commonNames: "name",
  userInputs: "personal",
  simpleRepeat: "repeat",
  extendedRepeat: "repeat",
  sequences: "sequence",
  straightRow: "sequence",
  keyPattern: "sequence",
  dates: "date",
  recentYears: "date",
};

/** Longer ones are strong by their length, and rating them takes time: a tenth of a second here, one and a half for 64. */
const RATED_CHARS = 32;
/** Substitutions like 3 for e that are tried together; their number is what makes a rating slow. */
const L33T_MAX = 20;

// A megabyte of words that people use: this file is loaded when somebody starts to type a new password, and not before.
const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...anywhere, ...english },
  graphs: adjacencyGraphs,
  l33tMaxSubstitutions: L33T_MAX,
});

/** Rates a new password; nothing leaves the page. @param about names that others know, which make a weak password */
export function ratePassword(password: string, about: readonly string[]): PasswordRating {
  const known = about.flatMap((name) => [name, ...name.split(/[\s._-]+/u)]).filter((name) => name.length > 1);
  const { score, feedback } = zxcvbn.check(password.slice(0, RATED_CHARS), ["huddle", ...known]);
  const isTooShort = [...password].length < PASSWORD_MIN_CHARS;
  const level = isTooShort ? "weak" : (LEVELS[score] ?? "weak");
  const isFine = level === "good" || level === "strong";
  return { level, warning: isFine ? null : (WARNINGS[feedback.warning ?? ""] ?? null) };
}
