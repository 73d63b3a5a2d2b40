/** The choice of programs to start from. */

import { h } from "../dom";
import { messages } from "../messages";

export interface Example {
  readonly title: string;
  readonly source: string;
}

/** A button for each: nothing happens by moving through them, unlike in a drop-down list. */
export function examplesView(examples: readonly Example[], start: (example: Example) => void): HTMLElement {
  const items = examples.map((example) =>
    h("li", {}, h("button", { type: "button", class: "plain", onclick: () => start(example) }, example.title)),
  );
  const menu = h("details", { class: "examples" }, h("summary", {}, messages.playground.examples), h("ul", {}, ...items));
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) menu.open = false;
  });
  return menu;
}
