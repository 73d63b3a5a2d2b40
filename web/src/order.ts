/** `<kata-order>`: lines to put in order, with the question when each is printed; nothing is judged until asked.
 *
 * The lines and their places come from the page, where they can be read without JavaScript.
 */

import { h } from "./dom";
import { messages } from "./messages";

const WHEN = ["unsaid", "trace", "run"] as const;

interface Line {
  readonly item: HTMLLIElement;
  readonly text: string;
  readonly when: HTMLSelectElement;
  readonly outcome: HTMLElement;
}

export class Order {
  private readonly list: HTMLOListElement;
  private readonly lines: Line[];
  private readonly status = h("p", { role: "status" });

  constructor(element: HTMLElement) {
    this.list = element.querySelector("ol")!;
    this.lines = [...this.list.children].map((item) => this.prepared(item as HTMLLIElement));
    const check = h("button", { type: "button", class: "md-button", onclick: () => this.judge() }, messages.order.check);
    element.append(h("div", { class: "te-order__end" }, check, this.status));
  }

  private prepared(item: HTMLLIElement): Line {
    const words = messages.order;
    const text = item.textContent ?? "";
    const move = (steps: -1 | 1, label: string, sign: string): HTMLButtonElement => {
      const attributes = { type: "button", "aria-label": label, title: label };
      const button = h("button", { ...attributes, onclick: () => this.move(line, steps, button) }, sign);
      return button;
    };
    const when = h("select", { "aria-label": words.when(text), onchange: () => this.forget() });
    when.append(...WHEN.map((value) => h("option", { value }, words.times[value])));
    const outcome = h("span", { class: "te-order__outcome" });
    const line: Line = { item, text, when, outcome };
    item.prepend(h("span", { class: "te-order__move" }, move(-1, words.up(text), "↑"), move(1, words.down(text), "↓")));
    item.append(when, outcome);
    return line;
  }

  private move(line: Line, steps: -1 | 1, pressed: HTMLButtonElement): void {
    const at = this.lines.indexOf(line);
    const to = at + steps;
    if (to >= 0 && to < this.lines.length) {
      this.lines.splice(to, 0, ...this.lines.splice(at, 1));
      this.list.replaceChildren(...this.lines.map(({ item }) => item));
      this.forget();
      pressed.focus();
    }
    this.status.textContent = messages.order.moved(line.text, this.lines.indexOf(line) + 1, this.lines.length);
  }

  private judge(): void {
    const right = this.lines.filter((line, index) => this.judgeLine(line, index + 1)).length;
    this.status.textContent = messages.order.judged(right, this.lines.length);
  }

  private judgeLine({ item, when, outcome }: Line, place: number): boolean {
    const inPlace = item.dataset["place"] === String(place);
    const inTime = when.value === "unsaid" ? undefined : item.dataset["when"] === when.value;
    const right = inPlace && inTime === true;
    item.dataset["right"] = String(right);
    outcome.textContent = messages.order.outcome(inPlace, inTime);
    return right;
  }

  /** A verdict stands only beside the answer it was given for. */
  private forget(): void {
    for (const { item, outcome } of this.lines) {
      delete item.dataset["right"];
      outcome.textContent = "";
    }
    this.status.textContent = "";
  }
}

export function orderElement(): CustomElementConstructor {
  return class KataOrder extends HTMLElement {
    private order: Order | undefined;

    connectedCallback(): void {
      this.order ??= new Order(this);
    }
  };
}
