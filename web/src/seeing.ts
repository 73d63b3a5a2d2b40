/** The views below the output: loaded after the first answer, so that the first verdict does not wait for them. */

import type { Code } from "./code";
import type { Converted } from "./converted";
import { h } from "./dom";
import { messages } from "./messages";
import { playedInGraph, type Played } from "./model/played";
import type { Reference } from "./reference";
import { ConcretePicker } from "./views/concrete_picker";
import { convertedView } from "./views/converted";
import type { GraphLinks } from "./views/graph/panel";
import { Tabs } from "./views/tabs";
import { timelineView } from "./views/timeline";
import styles from "./views.css";

/** What was answered: how it was played, the code it was played with, and what to compare it with. */
export interface Answered {
  readonly played: readonly Played[];
  readonly source: string;
  readonly reference?: (() => Promise<Reference>) | undefined;
}

export class Seeing {
  private readonly tabs: Tabs;
  private readonly choice = h("select", { id: "scenario", onchange: () => this.tabs.refresh() });
  private readonly chooser = h("p", { class: "chooser" }, h("label", { for: "scenario" }, messages.views.scenario), this.choice);
  private readonly concretes = new ConcretePicker(this.links());
  private answered: Answered = { played: [], source: "" };
  private conversion: Promise<Converted | undefined> | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly code: Code,
    private readonly convert: (source: string) => Promise<Converted | undefined>,
  ) {
    const words = messages.views;
    this.tabs = new Tabs(words.title, [
      { id: "timeline", label: words.timeline, draw: (panel) => this.drawTimeline(panel) },
      { id: "graph", label: words.graph, draw: (panel) => void this.concretes.draw(panel, this.played) },
      { id: "converted", label: words.converted, draw: (panel) => void this.drawConverted(panel) },
      { id: "compare", label: words.compare, draw: (panel) => void this.drawComparison(panel) },
    ]);
    adopt(this.root);
    const title = h("h3", { class: "views-title" }, words.title);
    host.replaceChildren(h("section", { class: "views", "aria-label": words.title }, title, this.chooser, this.tabs.element));
    host.hidden = true;
  }

  /** Show another answer; the open tab and, where it exists, the chosen scenario stay. */
  show(answered: Answered): void {
    this.answered = answered;
    this.conversion = undefined;
    const chosen = this.choice.value;
    const names = answered.played.map(({ name }) => name);
    this.choice.replaceChildren(...names.map((name) => h("option", { value: name, selected: name === chosen }, name.replaceAll("_", " "))));
    this.chooser.hidden = names.length < 2;
    this.host.hidden = names.length === 0;
    this.code.point(undefined);
    this.tabs.offer("compare", answered.reference !== undefined);
    this.tabs.refresh();
  }

  /** The cursor is on a line: mark what it made. */
  cursorAt(line: number): void {
    if (this.tabs.current === "graph" && this.isCurrent) this.concretes.markLine(line);
  }

  /** Open the timeline, at a row if one is meant. */
  openRow(row: number | undefined): void {
    this.tabs.open("timeline");
    const rows = this.host.querySelectorAll<HTMLElement>(".timeline tbody tr");
    rows.forEach((each, index) => each.classList.toggle("explains", index === row));
    const shown = rows[row ?? 0];
    shown?.focus({ preventScroll: true });
    shown?.scrollIntoView({ block: "center" });
  }

  private get root(): ShadowRoot {
    return this.host.getRootNode() as ShadowRoot;
  }

  private get played(): Played | undefined {
    const { played } = this.answered;
    return played.find(({ name }) => name === this.choice.value) ?? played[0];
  }

  /** Is the code in the editor the code that was played? Only then do lines mean anything. */
  private get isCurrent(): boolean {
    return this.code.source === this.answered.source;
  }

  private drawTimeline(panel: HTMLElement): void {
    if (!this.played) return;
    const openGraph = (name: string, trace: number): void => {
      this.concretes.choose(name, trace);
      this.tabs.redraw("graph");
      this.tabs.open("graph");
    };
    panel.replaceChildren(...timelineView(this.played, { openGraph, goToLine: (line) => this.code.showLine(line) }));
  }

  private async drawConverted(panel: HTMLElement): Promise<void> {
    panel.replaceChildren(quiet(messages.views.loading));
    const conversion = (this.conversion ??= this.convert(this.answered.source));
    const converted = await conversion;
    if (conversion !== this.conversion) return; // another answer has come meanwhile
    if (!converted) this.conversion = undefined;
    panel.replaceChildren(...(converted ? convertedView(converted) : [quiet(messages.converted.notAnswered)]));
  }

  private async drawComparison(panel: HTMLElement): Promise<void> {
    const { played } = this;
    const { reference: fetchReference, source } = this.answered;
    if (!played || !fetchReference) return;
    panel.replaceChildren(quiet(messages.views.loading));
    const loaded = await Promise.all([fetchReference(), import("./views/compare/panel")]).catch(() => undefined);
    if (!loaded) return panel.replaceChildren(quiet(messages.views.notLoaded));
    const [reference, { comparePanel }] = loaded;
    const theirs = reference.scenarios[played.name];
    if (!theirs) return panel.replaceChildren(quiet(messages.compare.notPlayed));
    const other = { played: playedInGraph(played.name, theirs), source: reference.source };
    panel.replaceChildren(...comparePanel({ played, source }, other, this.links(), this.root));
  }

  private links(): GraphLinks {
    return { point: (line) => this.point(line), goToLine: (line) => this.code.showLine(line) };
  }

  private point(line: number): string | undefined {
    if (!this.isCurrent) return undefined;
    this.code.point(line);
    return this.answered.source.split("\n")[line - 1];
  }
}

function quiet(text: string): HTMLElement {
  return h("p", { class: "quiet" }, text);
}

function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
}
