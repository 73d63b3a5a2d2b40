/** The views below the output: loaded after the first answer, so that the first verdict does not wait for them. */

import { h, prose } from "./dom";
import type { Editor } from "./editor";
import { messages } from "./messages";
import { concretes, type Concrete } from "./model/concretes";
import type { Played } from "./model/played";
import type { GraphPanel } from "./views/graph/panel";
import { Tabs } from "./views/tabs";
import { timelineView } from "./views/timeline";
import styles from "./views.css";

/** What was answered: how it was played, and the code it was played with. */
export interface Answered {
  readonly played: readonly Played[];
  readonly source: string;
}

export class Seeing {
  private readonly tabs: Tabs;
  private readonly choice = h("select", { id: "scenario", onchange: () => this.tabs.refresh() });
  private readonly chooser = h("p", { class: "chooser" }, h("label", { for: "scenario" }, messages.views.scenario), this.choice);
  private answered: Answered = { played: [], source: "" };
  private concrete: Pick<Concrete, "function" | "trace"> | undefined;
  private graph: GraphPanel | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly editor: Editor,
  ) {
    const words = messages.views;
    this.tabs = new Tabs(words.title, [
      { id: "timeline", label: words.timeline, draw: (panel) => this.drawTimeline(panel) },
      { id: "graph", label: words.graph, draw: (panel) => void this.drawGraph(panel) },
    ]);
    adopt(host.getRootNode() as ShadowRoot);
    const title = h("h3", { class: "views-title" }, words.title);
    host.replaceChildren(h("section", { class: "views", "aria-label": words.title }, title, this.chooser, this.tabs.element));
    host.hidden = true;
  }

  /** Show another answer; the open tab and, where it exists, the chosen scenario stay. */
  show(answered: Answered): void {
    this.answered = answered;
    const chosen = this.choice.value;
    const names = answered.played.map(({ name }) => name);
    this.choice.replaceChildren(...names.map((name) => h("option", { value: name, selected: name === chosen }, name.replaceAll("_", " "))));
    this.chooser.hidden = names.length < 2;
    this.host.hidden = names.length === 0;
    this.editor.point(undefined);
    this.tabs.refresh();
  }

  /** The cursor is on a line: mark what it made. */
  cursorAt(line: number): void {
    if (this.tabs.current === "graph" && this.isCurrent) this.graph?.markLine(line);
  }

  private get played(): Played | undefined {
    const { played } = this.answered;
    return played.find(({ name }) => name === this.choice.value) ?? played[0];
  }

  /** Is the code in the editor the code that was played? Only then do lines mean anything. */
  private get isCurrent(): boolean {
    return this.editor.source === this.answered.source;
  }

  private drawTimeline(panel: HTMLElement): void {
    if (!this.played) return;
    const openGraph = (name: string, trace: number): void => this.openGraph(name, trace);
    panel.replaceChildren(...timelineView(this.played, { openGraph, goToLine: (line) => this.editor.showLine(line) }));
  }

  private openGraph(name: string, trace: number): void {
    this.concrete = { function: name, trace };
    this.tabs.refresh();
    this.tabs.open("graph");
  }

  private async drawGraph(panel: HTMLElement): Promise<void> {
    const all = concretes(this.played);
    const { concrete } = this;
    const shown = all.find((each) => each.function === concrete?.function && each.trace === concrete.trace) ?? all[0];
    this.graph = undefined;
    if (!shown) return panel.replaceChildren(h("p", { class: "quiet" }, prose(messages.graph.none)));
    panel.replaceChildren(h("p", { class: "quiet" }, messages.views.loading));
    const loaded = await import("./views/graph/panel").catch(() => undefined);
    if (!loaded) return panel.replaceChildren(h("p", { class: "quiet" }, messages.views.notLoaded));
    const choose = (chosen: Concrete): void => {
      this.concrete = chosen;
      void this.drawGraph(panel).then(() => panel.querySelector("select")?.focus());
    };
    panel.replaceChildren(concreteChooser(all, shown, choose), h("p", {}, `${messages.graph.because} `, shown.reason));
    if (!shown.graph.nodes.length) return panel.append(h("p", { class: "quiet" }, messages.graph.notListed));
    this.graph = new loaded.GraphPanel(shown.graph, shown.call, {
      point: (line) => this.point(line),
      goToLine: (line) => this.editor.showLine(line),
    });
    panel.append(this.graph.element);
  }

  private point(line: number): string | undefined {
    if (!this.isCurrent) return undefined;
    this.editor.point(line);
    return this.answered.source.split("\n")[line - 1];
  }
}

function concreteChooser(all: readonly Concrete[], shown: Concrete, choose: (chosen: Concrete) => void): HTMLElement {
  const options = all.map((each) => h("option", { selected: each === shown }, `${messages.timeline.trace(each.trace, each.call)}`));
  const select = h("select", { id: "concrete", onchange: () => choose(all[select.selectedIndex]!) }, ...options);
  return h("p", { class: "chooser" }, h("label", { for: "concrete" }, messages.graph.function), select);
}

function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
}
