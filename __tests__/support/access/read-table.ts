/** One line of a table of who may do what: what is done, where, and what each person is answered. */
export interface AccessRow<Who extends string> {
  /** `GET /api/channels`, or an event's name, and which way it is used. */
  action: string;
  place: string;
  answers: [Who, string][];
}

/**
 * Reads a table as it stands in a test: a heading with two words and then the persons, and a line per action and place.
 */
export function readTable<Who extends string>(text: string): AccessRow<Who>[] {
  const [heading = "", ...lines] = text.trim().split("\n");
  const [, , ...people] = heading.trim().split(/\s+/) as [string, string, ...Who[]];
  return lines.map((line) => {
    const cells = line.trim().split(/\s+/);
    const labels = cells.slice(0, -people.length);
    const answers = cells.slice(-people.length).map((answer, index): [Who, string] => [people[index]!, answer]);
    return { action: labels.slice(0, -1).join(" "), place: labels.at(-1) ?? "", answers };
  });
}
