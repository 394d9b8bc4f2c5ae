/** Where a replay shows how far it is. */
export interface Screen {
  /** A line that stays. */
  say(text: string): void;
  /** A bar that moves, on a terminal; elsewhere a line now and then. */
  progress(label: string, done: number, total: number, detail?: string): void;
  /** Puts away the bar. */
  clear(): void;
}

const BAR_CELLS = 24;
/** Faster than the eye needs is only work for the terminal. */
const REDRAW_MS = 80;
/** Often enough to see life in a log file. */
const LINE_EVERY_MS = 5_000;

export function createScreen(stdout: NodeJS.WritableStream & { isTTY?: boolean }): Screen {
  return stdout.isTTY ? terminalScreen(stdout) : plainScreen(stdout);
}

function terminalScreen(stdout: NodeJS.WritableStream): Screen {
  let drawnAt = -Infinity;
  const clear = () => void stdout.write("\r\u001b[K");
  return {
    clear,
    say: (text) => void stdout.write(`\r\u001b[K${text}\n`),
    progress(label, done, total, detail) {
      const now = performance.now();
      if (done < total && now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      const filled = total === 0 ? BAR_CELLS : Math.floor((BAR_CELLS * done) / total);
      const bar = "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
      stdout.write(`\r\u001b[K${bar} ${describe(label, done, total, detail)}`);
    },
  };
}

function plainScreen(stdout: NodeJS.WritableStream): Screen {
  let shown: { label: string; at: number } | null = null;
  return {
    clear: () => undefined,
    say: (text) => void stdout.write(`${text}\n`),
    progress(label, done, total, detail) {
      const now = performance.now();
      const isDue = shown?.label !== label || now - shown.at >= LINE_EVERY_MS || done === total;
      if (!isDue) return;
      shown = { label, at: now };
      stdout.write(`${describe(label, done, total, detail)}\n`);
    },
  };
}

function describe(label: string, done: number, total: number, detail?: string): string {
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
  return `${label} ${done}/${total} ${percent} %${detail ? ` · ${detail}` : ""}`;
}
