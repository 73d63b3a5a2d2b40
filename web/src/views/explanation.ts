/** What an error of TensorFlow means, in the learner's terms, and where it is taught. */

import { h, prose } from "../dom";
import { messages } from "../messages";
import type { Explanation } from "../report";

/** The site's root, seen from the bundle in `assets/workbench/`. */
const SITE = new URL("../../", import.meta.url);

export function explanationView({ id, text, kata }: Explanation): HTMLElement {
  return h(
    "div",
    { class: "explanation", "data-explanation": id },
    h("p", {}, h("b", {}, messages.explanation.means), " ", prose(text)),
    h("p", {}, h("a", { href: new URL(`katas/${kata}/`, SITE).href }, messages.explanation.taught)),
  );
}
