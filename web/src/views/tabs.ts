/** Tabs after the WAI-ARIA pattern: arrows move, Enter or Space opens; a panel is drawn when it is opened first. */

import { h } from "../dom";

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Fills the panel; called when the tab is opened and its content is not up to date. */
  readonly draw: (panel: HTMLElement) => void;
}

export class Tabs {
  readonly element: HTMLElement;
  private opened: string;
  private drawn = new Set<string>();
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly panels = new Map<string, HTMLElement>();

  constructor(
    label: string,
    private readonly tabs: readonly Tab[],
  ) {
    this.opened = tabs[0]?.id ?? "";
    tabs.forEach((tab) => this.add(tab));
    const list = h("div", { class: "tabs", role: "tablist", "aria-label": label }, ...this.buttons.values());
    list.addEventListener("keydown", (event) => this.pressed(event));
    this.element = h("div", { class: "tabbed" }, list, ...this.panels.values());
    this.show();
  }

  get current(): string {
    return this.opened;
  }

  /** The content has changed: draw the open panel now, the others when they are opened. */
  refresh(): void {
    this.drawn.clear();
    this.show();
  }

  /** One panel's content has changed. */
  redraw(id: string): void {
    this.drawn.delete(id);
  }

  open(id: string): void {
    if (!this.buttons.has(id) || this.buttons.get(id)?.hidden) return;
    this.opened = id;
    this.show();
  }

  /** Offer a tab or not; a tab that goes while it is open gives way to the first. */
  offer(id: string, offered: boolean): void {
    const button = this.buttons.get(id);
    if (button) button.hidden = !offered;
    if (!offered && this.opened === id) this.open(this.tabs[0]?.id ?? "");
  }

  private add({ id, label }: Tab): void {
    const panelId = `panel-${id}`;
    this.buttons.set(
      id,
      h("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": panelId, onclick: () => this.open(id) }, label),
    );
    this.panels.set(
      id,
      h("div", { role: "tabpanel", id: panelId, "aria-labelledby": `tab-${id}`, tabindex: "0", class: `view ${id}` }),
    );
  }

  private show(): void {
    for (const tab of this.tabs) {
      const isOpen = tab.id === this.opened;
      const button = this.buttons.get(tab.id)!;
      button.setAttribute("aria-selected", String(isOpen));
      button.tabIndex = isOpen ? 0 : -1;
      this.panels.get(tab.id)!.hidden = !isOpen;
      if (isOpen && !this.drawn.has(tab.id)) this.draw(tab);
    }
  }

  private draw({ id, draw }: Tab): void {
    this.drawn.add(id);
    draw(this.panels.get(id)!);
  }

  private pressed(event: KeyboardEvent): void {
    const offered = [...this.buttons.values()].filter((button) => !button.hidden);
    const at = offered.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: offered.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    offered.at(to % offered.length)?.focus();
  }
}
