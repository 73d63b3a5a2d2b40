/** What is written on an operation, and how it is said in one sentence. */

import { messages } from "../../messages";
import type { Op, Role } from "../../model/graph";

export interface Label {
  /** What kind of thing it is; empty for a plain operation. */
  readonly mark: string;
  readonly title: string;
  readonly detail: string;
}

const LONGEST = 28;

export function labelOf({ node, kind }: Op): Label {
  const mark = messages.graph.kinds[kind];
  const type = node.outputs.join(", ");
  if (kind === "constant") return { mark, title: shortened(node.constant ?? ""), detail: type };
  if (kind === "capture") return { mark, title: node.capture ?? "", detail: "" };
  if (kind === "argument" || kind === "input") return { mark, title: shortened(node.name.split("/").at(-1) ?? ""), detail: type };
  return { mark, title: node.op, detail: shortened(type) };
}

/** For screen readers, and for the line below the drawing: what is written on the operation, then the rest. */
export function sentenceOf(op: Op): string {
  const { node } = op;
  const words = messages.graph;
  const { mark, title, detail } = labelOf(op);
  const parts = [
    [mark, title, detail].filter(Boolean).join(" "),
    words.named(node.name),
    node.inputs.length ? words.from(node.inputs.map((tensor) => tensor.replace(/:0$/, "")).join(", ")) : "",
    node.outputs.length ? "" : words.givesNothing,
  ];
  return parts.filter(Boolean).join("; ");
}

export function roleText(role: Role): string {
  if (typeof role === "string") return messages.graph.roles[role];
  return messages.graph.called(role.called);
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
