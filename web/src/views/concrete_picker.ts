/** The tab of graphs: which concrete function, and its graph; the drawing code is fetched when a graph is opened. */

import { h, prose } from "../dom";
import { messages } from "../messages";
import { concretes, type Concrete } from "../model/concretes";
import type { Played } from "../model/played";
import type { GraphLinks, GraphPanel } from "./graph/panel";

export class ConcretePicker {
  private chosen: Pick<Concrete, "function" | "trace"> | undefined;
  private graph: GraphPanel | undefined;

  constructor(private readonly links: GraphLinks) {}

  /** The concrete function to draw next. */
  choose(name: string, trace: number): void {
    this.chosen = { function: name, trace };
  }

  markLine(line: number): void {
    this.graph?.markLine(line);
  }

  async draw(panel: HTMLElement, played: Played | undefined): Promise<void> {
    const all = concretes(played);
    const shown = all.find((each) => each.function === this.chosen?.function && each.trace === this.chosen.trace) ?? all[0];
    this.graph = undefined;
    if (!shown) return panel.replaceChildren(h("p", { class: "quiet" }, prose(messages.graph.none)));
    const choose = (picked: Concrete): void => {
      this.choose(picked.function, picked.trace);
      void this.draw(panel, played).then(() => panel.querySelector("select")?.focus());
    };
    const content = await this.content(shown);
    panel.replaceChildren(pickerView(all, shown, choose), h("p", {}, `${messages.graph.because} `, shown.reason), content);
  }

  private async content({ graph, call }: Concrete): Promise<HTMLElement> {
    const loaded = await import("./graph/panel").catch(() => undefined);
    if (!loaded) return h("p", { class: "quiet" }, messages.views.notLoaded);
    if (!graph.nodes.length) return h("p", { class: "quiet" }, messages.graph.notListed);
    this.graph = new loaded.GraphPanel(graph, call, this.links);
    return this.graph.element;
  }
}

function pickerView(all: readonly Concrete[], shown: Concrete, choose: (picked: Concrete) => void): HTMLElement {
  const options = all.map((each) => h("option", { selected: each === shown }, messages.timeline.trace(each.trace, each.call)));
  const select = h("select", { id: "concrete", onchange: () => choose(all[select.selectedIndex]!) }, ...options);
  return h("p", { class: "chooser" }, h("label", { for: "concrete" }, messages.graph.function), select);
}
