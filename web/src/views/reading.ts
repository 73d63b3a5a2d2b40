/** Code in the editor's clothes, to read: every line stands where it will stand in the editor. */

import { h } from "../dom";
import { tokens } from "../model/tokens";

export function readingView(source: string, label: string): HTMLElement {
  const numbers = source.split("\n").map((_, index) => index + 1);
  const code = tokens(source).map(({ kind, text }) => (kind ? h("span", { class: kind }, text) : text));
  return h(
    "div",
    { class: "reading", role: "group", tabindex: "0", "aria-label": label },
    h("pre", { class: "numbers", "aria-hidden": "true" }, numbers.join("\n")),
    h("pre", {}, ...code),
  );
}
