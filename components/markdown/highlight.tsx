import { common, createLowlight } from "lowlight";
import type { ReactNode } from "react";

const lowlight = createLowlight(common);

type Nodes = ReturnType<typeof lowlight.highlight>["children"];

/** What the highlighter tells apart, in the few colours we have; everything else keeps that of the text. */
const COLORS: Record<string, string> = {
  comment: "text-code-comment",
  quote: "text-code-comment",
  keyword: "text-code-keyword",
  "selector-tag": "text-code-keyword",
  literal: "text-code-keyword",
  section: "text-code-title",
  name: "text-code-keyword",
  tag: "text-code-keyword",
  string: "text-code-string",
  regexp: "text-code-string",
  addition: "text-code-string",
  number: "text-code-number",
  symbol: "text-code-number",
  meta: "text-code-number",
  deletion: "text-bad",
  title: "text-code-title",
  attr: "text-code-title",
  attribute: "text-code-title",
  property: "text-code-title",
  built_in: "text-code-title",
  type: "text-code-title",
  "selector-class": "text-code-title",
  "selector-id": "text-code-title",
};

/** Code as coloured elements; null for a language that is not known. */
export function highlight(code: string, language: string): ReactNode {
  if (!lowlight.registered(language)) return null;
  return toElements(lowlight.highlight(language, code).children);
}

function toElements(nodes: Nodes): ReactNode {
  return nodes.map((node, index) => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return null;
    return (
      <span key={index} className={colorOf(node.properties.className)}>
        {toElements(node.children as Nodes)}
      </span>
    );
  });
}

function colorOf(className: unknown): string | undefined {
  const [kind] = Array.isArray(className) ? className : [];
  return COLORS[String(kind).replace("hljs-", "")];
}
