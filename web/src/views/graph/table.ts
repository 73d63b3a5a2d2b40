/** The same graph as a table. */

import { h } from "../../dom";
import { messages } from "../../messages";
import type { Body, Op } from "../../model/graph";
import { labelOf, roleText } from "./labels";

export function tableView(tree: Body, goToLine: (line: number) => void): HTMLElement {
  const words = messages.graph;
  const head = words.columns.map((text) => h("th", { scope: "col" }, text));
  return h(
    "details",
    { class: "as-table" },
    h("summary", {}, words.asTable),
    h(
      "div",
      { class: "wide", tabindex: "0", role: "region", "aria-label": words.asTable },
      h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows(tree, "", goToLine))),
    ),
  );
}

function rows(body: Body, where: string, goToLine: (line: number) => void): readonly HTMLElement[] {
  return body.ops.flatMap((op) => [
    rowView(op, where, goToLine),
    ...op.bodies.flatMap((inner) => rows(inner, [where, `${op.node.name}: ${roleText(inner.role)}`].filter(Boolean).join(" › "), goToLine)),
  ]);
}

function rowView(op: Op, where: string, goToLine: (line: number) => void): HTMLElement {
  const { node, kind } = op;
  const { line } = node;
  const lineView = line === null ? "" : h("button", { type: "button", class: "link", onclick: () => goToLine(line) }, messages.problem.line(line));
  const cells = [
    [messages.graph.kinds[kind], node.constant ?? node.capture ?? ""].filter(Boolean).join(": "),
    node.outputs.join(", "),
    node.name,
    node.inputs.map((tensor) => tensor.replace(/:0$/, "")).join(", "),
    where || messages.graph.roles.whole,
  ];
  return h(
    "tr",
    { "data-row-of": op.id },
    h("th", { scope: "row" }, h("code", {}, kind === "argument" || kind === "input" ? labelOf(op).title : node.op)),
    h("td", {}, lineView),
    ...cells.map((text) => h("td", {}, text)),
  );
}
