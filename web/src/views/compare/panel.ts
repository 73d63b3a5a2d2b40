/** Mine beside the reference, after passing: traces, calls, operations, graphs, and the text. */

import { python } from "@codemirror/lang-python";
import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { h, prose } from "../../dom";
import { messages } from "../../messages";
import { compare, counterparts, type Compared } from "../../model/comparison";
import { concretes, type Concrete } from "../../model/concretes";
import type { Played } from "../../model/played";
import { theme } from "../../theme";
import { GraphPanel, type GraphLinks } from "../graph/panel";

export interface Side {
  readonly played: Played;
  readonly source: string;
}

/** Where two columns of code do not fit, changes are shown in one. */
const TWO_COLUMNS = 720;

export function comparePanel(mine: Side, reference: Side, links: GraphLinks, root: ShadowRoot): readonly HTMLElement[] {
  const words = messages.compare;
  const { traces, operations, calls, types } = compare(mine.played, reference.played, words.calls);
  const facts = [
    { ...traces, what: words.traces },
    { ...operations, what: words.operations },
  ];
  return [
    h("p", {}, words.explained),
    tableView(words.facts, words.fact, facts),
    tableView(words.callsTitle, messages.timeline.call, calls),
    folded(words.types, tableView("", words.type, types)),
    graphsView(mine, reference, links),
    textView(mine.source, reference.source, root),
  ];
}

function tableView(caption: string, first: string, rows: readonly Compared[]): HTMLElement {
  const words = messages.compare;
  const head = [first, words.mine, words.reference].map((text) => h("th", { scope: "col" }, text));
  const body = rows.map(({ what, mine, reference, same }) =>
    h(
      "tr",
      { class: same ? false : "differs" },
      h("th", { scope: "row" }, what, !same && h("span", { class: "difference" }, messages.timeline.mark)),
      h("td", {}, prose(mine)),
      h("td", {}, prose(reference)),
    ),
  );
  return h("table", { class: "compared" }, caption && h("caption", {}, caption), h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...body));
}

function folded(title: string, inside: HTMLElement): HTMLElement {
  return h("details", { class: "folded" }, h("summary", {}, title), inside);
}

/** A graph of each, to be chosen; drawn when they are unfolded. */
function graphsView(mine: Side, reference: Side, links: GraphLinks): HTMLElement {
  const words = messages.compare;
  const pair = h("div", { class: "pair graphs" });
  const [my, their] = [concretes(mine.played), concretes(reference.played)];
  const [mineFirst, referenceFirst] = counterparts(my, their);
  const nowhere: GraphLinks = { point: () => undefined, goToLine: () => undefined };
  const drawPair = (): void =>
    pair.replaceChildren(graphView(words.mine, my, mineFirst, links), graphView(words.reference, their, referenceFirst, nowhere));
  const details = folded(words.graphs, pair);
  details.addEventListener("toggle", () => pair.hasChildNodes() || drawPair());
  return details;
}

function graphView(title: string, all: readonly Concrete[], first: Concrete | undefined, links: GraphLinks): HTMLElement {
  const place = h("div", {});
  const draw = ({ graph, call }: Concrete): void =>
    place.replaceChildren(
      graph.nodes.length ? new GraphPanel(graph, `${title}: ${call}`, links).element : messages.graph.notListed,
    );
  if (!first) return h("figure", {}, h("figcaption", {}, h("b", {}, title)), h("p", { class: "quiet" }, messages.compare.noGraph));
  const options = all.map((each) => h("option", { selected: each === first }, messages.timeline.trace(each.trace, each.call)));
  const choice = h("select", { "aria-label": `${title}: ${messages.graph.function}`, onchange: () => draw(all[choice.selectedIndex]!) }, ...options);
  draw(first);
  return h("figure", {}, h("figcaption", {}, h("b", {}, title), " ", choice), place);
}

function textView(mine: string, reference: string, root: ShadowRoot): HTMLElement {
  const words = messages.compare;
  const parent = h("div", { class: "merge" });
  const details = folded(words.text, parent);
  details.addEventListener("toggle", () => parent.hasChildNodes() || mergeInto(parent, mine, reference, root));
  return details;
}

function mergeInto(parent: HTMLElement, mine: string, reference: string, root: ShadowRoot): void {
  const words = messages.compare;
  if (parent.clientWidth < TWO_COLUMNS) {
    const extensions = [readOnly(words.text), unifiedMergeView({ original: mine, mergeControls: false })];
    new EditorView({ parent, root, state: EditorState.create({ doc: reference, extensions }) });
    return;
  }
  const side = (doc: string, label: string): { doc: string; extensions: Extension } => ({ doc, extensions: readOnly(label) });
  parent.append(h("div", { class: "sides", "aria-hidden": "true" }, h("b", {}, words.mine), h("b", {}, words.reference)));
  new MergeView({ a: side(mine, words.mine), b: side(reference, words.reference), parent, root });
}

function readOnly(label: string): Extension {
  return [
    python(),
    theme,
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
  ];
}
