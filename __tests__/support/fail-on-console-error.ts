import { format } from "node:util";

const errors: string[] = [];

/** What React and libraries complain about is a defect, so a test with a `console.error` fails. */
console.error = (...args: unknown[]) => {
  errors.push(format(...args));
};

afterEach(() => {
  const complaints = errors.splice(0);
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join("\n")}`);
});
