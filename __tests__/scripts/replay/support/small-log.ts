/** A log with everything that lines can be: speech, acts, joins, renames, nicks of every kind, and one said twice. */
export const LOG = `=== ant [~a@host] has joined #x
[23:58] <ant> good  evening, _all_
[23:58] <|Bee-> ant: <b>see</b> http://a.example/x_y
[23:58]  * |Bee- waves *twice*
=== bee2 is now known as bee
[23:59] <Ant> I am not ant
[00:00] <i> {}
[00:00] <{{> {}
[00:01] <ant> good  evening, _all_
`;

/** What is sent of it, as pairs of display name and text. */
export const SENT = [
  ["ant", "good  evening, _all_"],
  ["|Bee-", "ant: <b>see</b> http://a.example/x_y"],
  ["|Bee-", "_waves \\*twice\\*_"],
  ["Ant", "I am not ant"],
  ["i", "{}"],
  ["{{", "{}"],
  ["ant", "good  evening, _all_"],
];

/** So many lines of seven people. */
export const manyLines = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `[00:${String(index % 60).padStart(2, "0")}] <n${index % 7}> line ${index}`,
  );
