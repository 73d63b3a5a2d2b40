/** The views below the output: loaded after the first answer, so that the first verdict does not wait for them. */

import { h } from "./dom";
import type { Editor } from "./editor";
import { messages } from "./messages";
import type { Played } from "./model/played";
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

  constructor(
    private readonly host: HTMLElement,
    private readonly editor: Editor,
  ) {
    const words = messages.views;
    this.tabs = new Tabs(words.title, [{ id: "timeline", label: words.timeline, draw: (panel) => this.drawTimeline(panel) }]);
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
    this.tabs.refresh();
  }

  private get played(): Played | undefined {
    const { played } = this.answered;
    return played.find(({ name }) => name === this.choice.value) ?? played[0];
  }

  private drawTimeline(panel: HTMLElement): void {
    if (!this.played) return;
    const links = { openGraph: () => undefined, goToLine: (line: number) => this.goToLine(line) };
    panel.replaceChildren(...timelineView(this.played, links));
  }

  private goToLine(line: number): void {
    this.editor.showLine(line);
  }
}

function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
}
