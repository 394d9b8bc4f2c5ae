import type { Bar } from "./scenario";

/** A figure that has to stay below a limit. */
export function below(what: string, figure: number, limit: number, unit: string): Bar {
  return {
    what: `${what} below ${limit} ${unit}`,
    figure: `${figure.toFixed(1)} ${unit}`,
    isReached: figure < limit,
    kind: "speed",
  };
}

/** A ratio that has to be met; null where there is nothing to compare. */
export function atLeast(what: string, ratio: number | null, limit: number): Bar {
  return {
    what: `${what} at least ${limit}`,
    figure: ratio === null ? "none" : ratio.toFixed(2),
    isReached: ratio !== null && ratio >= limit,
    kind: "speed",
  };
}
