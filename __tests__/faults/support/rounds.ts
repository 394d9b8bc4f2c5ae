const FULL_ROUNDS = 20;

/** How often the server is killed; `HUDDLE_FAULT_ROUNDS` asks for fewer where time is short. */
export const ROUNDS = Number(process.env.HUDDLE_FAULT_ROUNDS || FULL_ROUNDS);

/** Whether there is time for what takes minutes. */
export const IS_FULL = ROUNDS >= FULL_ROUNDS;

/** What a whole test of many rounds may take. */
export const ROUNDS_TIMEOUT_MS = 60_000 + ROUNDS * 30_000;
