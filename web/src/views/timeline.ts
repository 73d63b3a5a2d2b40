/** The trace timeline: a table with one row per call and one column per mode. */

import type { Mode } from "../asked";
import { h, prose } from "../dom";
import { messages } from "../messages";
import { MODES, type Played } from "../model/played";
import { signature } from "../model/run";
import { timeline, type Cell, type Reused, type Row, type Traced } from "../model/timeline";

/** What rows lead to. */
export interface TimelineLinks {
  readonly openGraph: (name: string, trace: number) => void;
  readonly goToLine: (line: number) => void;
}

const AT_FIRST = 30; // more rows are shown on request

export function timelineView(played: Played, links: TimelineLinks): readonly HTMLElement[] {
  const words = messages.timeline;
  const { rows, firstDifference } = timeline(played);
  if (!rows.length) return [h("p", { class: "quiet" }, words.nothing)];
  const drawn = rows.map((row, index) => rowView(row, index === firstDifference, links));
  const body = h("tbody", { role: "rowgroup" }, ...drawn.slice(0, Math.max(AT_FIRST, (firstDifference ?? 0) + 1)));
  const hidden = drawn.slice(body.childElementCount);
  const table = h(
    "table",
    { class: "timeline", role: "table" },
    h("caption", {}, differenceText(rows, firstDifference)),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, header(words.call), ...MODES.map(modeHeader))),
    body,
  );
  return hidden.length ? [table, moreView(body, hidden)] : [table];
}

function differenceText(rows: readonly Row[], first: number | undefined): DocumentFragment {
  const row = first === undefined ? undefined : rows[first];
  const words = messages.timeline;
  if (!row) return prose(rows.some((each) => each.cells.EAGER && each.cells.GRAPH) ? words.same : words.oneMode);
  const what = row.differences.map((each) => words.differences[each]).join(words.and);
  return prose(row.number ? words.firstDifference(row.number, what) : words.firstDifferenceBetween(what));
}

function rowView(row: Row, isFirst: boolean, links: TimelineLinks): HTMLElement {
  const classes = [row.number ? "call" : "between", row.differences.length ? "differs" : "", isFirst ? "first" : ""];
  return h(
    "tr",
    { role: "row", class: classes.filter(Boolean).join(" "), "data-row": String(row.number ?? ""), tabindex: "-1" },
    labelView(row, isFirst, links),
    ...MODES.map((mode) => cellView(mode, row, links)),
  );
}

function labelView({ number, label, line, differences }: Row, isFirst: boolean, links: TimelineLinks): HTMLElement {
  const words = messages.timeline;
  return h(
    "th",
    { role: "rowheader", scope: "row" },
    number ? h("span", { class: "number" }, String(number)) : "",
    h("span", { class: "what" }, number ? h("code", {}, label) : words.program),
    line !== null && h("button", { type: "button", class: "link", onclick: () => links.goToLine(line) }, messages.problem.line(line)),
    differences.length > 0 &&
      h("span", { class: "difference" }, isFirst ? words.firstMark : words.mark),
  );
}

function cellView(mode: Mode, { number, cells }: Row, links: TimelineLinks): HTMLElement {
  const cell = cells[mode];
  return h(
    "td",
    { role: "cell", class: mode, "data-mode-name": mode, "data-cell": mode },
    ...(cell ? contents(cell, number !== undefined, links) : [h("span", { class: "quiet" }, messages.timeline.notPlayed)]),
  );
}

function contents(cell: Cell, isCall: boolean, links: TimelineLinks): readonly Node[] {
  const onlyPython = isCall && !cell.reused.length && !cell.log.some(({ kind }) => kind === "traced");
  const shown = [
    onlyPython && h("p", { class: "quiet" }, messages.timeline.ran),
    ...cell.log.map((entry) => (entry.kind === "traced" ? tracedView(entry, links) : printView(entry))),
    ...cell.reused.map((reused) => reusedView(reused, links)),
    changesView(cell),
    cell.result && resultView(cell.result),
    cell.error && errorView(cell.error),
  ].filter((each) => each instanceof Node);
  return shown.length ? shown : [h("p", { class: "quiet" }, messages.timeline.nothingHere)];
}

function tracedView({ event, prints }: Traced, links: TimelineLinks): HTMLElement {
  const words = messages.timeline;
  return h(
    "div",
    { class: "traced", "data-trace": String(event.number) },
    h("p", { class: "badge" }, words.traced, " ", traceLink(event.function, event.number, links)),
    h("p", {}, h("code", {}, signature(event))),
    h("p", { class: "reason" }, h("span", { class: "quiet" }, words.why, " "), prose(event.reason)),
    ...prints.map(printView),
  );
}

function reusedView({ function: name, trace, times }: Reused, links: TimelineLinks): HTMLElement {
  const words = messages.timeline;
  return h(
    "p",
    { class: "reused", "data-reused": String(trace) },
    words.reused,
    " ",
    traceLink(name, trace, links),
    times > 1 && ` ${words.times(times)}`,
  );
}

function traceLink(name: string, trace: number, links: TimelineLinks): HTMLElement {
  const words = messages.timeline;
  const open = (): void => links.openGraph(name, trace);
  return h("button", { type: "button", class: "link", onclick: open, title: words.openGraph }, words.trace(trace, name));
}

function printView({ when, by, text }: Extract<Cell["log"][number], { kind: "print" }>): HTMLElement {
  const label = when === "trace" ? messages.run.tracing : (by ?? messages.run.running);
  return h(
    "div",
    { class: `print during-${when}`, "data-when": when },
    h("p", { class: when === "run" && !by ? "unseen" : "tag" }, label),
    h("pre", {}, text.replace(/\n$/, "")),
  );
}

function changesView({ changes, unchanged }: Cell): HTMLElement | undefined {
  const words = messages.timeline;
  if (!changes.length && !unchanged.length) return undefined;
  const path = (name: string): Node => h("code", {}, name);
  const changed = changes.map(({ path: name, before, after }) =>
    h("li", {}, path(name), " ", before === null ? words.made : h("span", {}, before, " → "), h("b", {}, after)),
  );
  const kept = unchanged.map((name) => h("li", { class: "kept" }, path(name), ` ${words.unchanged}`));
  return h("ul", { class: "changes", "aria-label": words.changed }, ...changed, ...kept);
}

function resultView({ text, type }: NonNullable<Cell["result"]>): HTMLElement {
  return h("p", { class: "result" }, h("span", { class: "quiet" }, messages.timeline.returned, " "), h("code", {}, text), type && h("span", { class: "quiet" }, ` ${type}`));
}

function errorView({ type, message, where }: NonNullable<Cell["error"]>): HTMLElement {
  const place = where ? ` · ${messages.problem.line(where.line)}` : "";
  return h("div", { class: "failed" }, h("p", { class: "badge" }, `${type}${place}`), h("pre", {}, message.split("\n").slice(0, 4).join("\n")));
}

function header(text: string): HTMLElement {
  return h("th", { role: "columnheader", scope: "col" }, text);
}

function modeHeader(mode: Mode): HTMLElement {
  return h("th", { role: "columnheader", scope: "col" }, h("span", { class: `mode ${mode}` }, mode));
}

function moreView(body: HTMLElement, hidden: readonly HTMLElement[]): HTMLElement {
  const button: HTMLButtonElement = h(
    "button",
    { type: "button", class: "secondary", onclick: () => (body.append(...hidden), button.remove()) },
    messages.timeline.more(hidden.length),
  );
  return button;
}
