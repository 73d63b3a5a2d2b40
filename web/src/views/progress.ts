/** The bar while Python comes to the page. */

import { h } from "../dom";
import type { Arrived } from "../downloads";
import { messages } from "../messages";

export function progressView({ loaded, total, retrying }: Arrived): readonly HTMLElement[] {
  const words = messages.progress;
  const arrived = total > 0 && loaded >= total;
  const amount = total === 0 ? "" : arrived ? words.starting : words.bytes(loaded, total);
  const value = total ? { value: String(loaded), max: String(total) } : {};
  return [
    h("label", {}, `${words.label} `, h("span", { class: "quiet" }, amount), h("progress", value)),
    h("p", { class: "quiet" }, retrying ? words.retrying : words.why),
  ];
}
