import type { TextSelection } from "./text-selection";

/** Makes points or a quote of the lines that are selected, or ordinary lines again. */
export function toggleLines({ text, start, end }: TextSelection, prefix: "- " | "> "): TextSelection {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  // A selection that ends where a line begins does not mean that line.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const to = text.indexOf("\n", last) === -1 ? text.length : text.indexOf("\n", last);
  const lines = text.slice(from, to).split("\n");
  const opens = opening(prefix);
  const isOn = lines.some((line) => opens.test(line)) && lines.every((line) => line === "" || opens.test(line));
  const toggled = lines.map((line) => {
    if (isOn) return line.replace(opens, "$1");
    return line === "" && lines.length > 1 ? line : line.replace(/^(\s*)/, `$1${prefix}`);
  });
  const written = toggled.join("\n");
  const whole = text.slice(0, from) + written + text.slice(to);
  if (lines.length > 1) return { text: whole, start: from, end: from + written.length };
  const by = written.length - (to - from);
  return { text: whole, start: Math.max(from, start + by), end: Math.max(from, end + by) };
}

function opening(prefix: "- " | "> "): RegExp {
  return prefix === "- " ? /^(\s*)[-*+] / : /^(\s*)> ?/;
}
