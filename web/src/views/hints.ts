/** The hint ladder, its newest rung open; and the solution, after the last rung or after passing. */

import { h, prose } from "../dom";
import { messages } from "../messages";

/** The first `shown` hints; all closed for a learner who needs them no more. */
export function hintsView(hints: readonly string[], shown: number, solved: boolean): readonly HTMLElement[] {
  return hints.slice(0, shown).map((hint, index) =>
    h(
      "details",
      { class: "box hint", "data-hint": String(index + 1), open: !solved && index + 1 === shown },
      h("summary", {}, messages.hints.title(index + 1, hints.length)),
      h("p", {}, prose(hint)),
    ),
  );
}

/** Closed and empty: the code comes when it is opened, and a word about it depends on how the learner got here. */
export function solutionView(): HTMLDetailsElement {
  const words = messages.hints;
  return h(
    "details",
    { class: "box solution" },
    h("summary", {}, words.solution),
    h("p", { class: "quiet" }),
    h("pre", { tabindex: "0" }, h("code", {}, words.solutionLoading)),
  );
}
