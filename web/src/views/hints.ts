/** The hint ladder: the rungs shown so far, and the solution after the last one or after passing. */

import { h, prose } from "../dom";
import type { Kata } from "../kata";
import { messages } from "../messages";

export interface LadderState {
  readonly shown: number;
  readonly solved: boolean;
}

export function hintsView(kata: Kata, { shown, solved }: LadderState): HTMLElement {
  const rungs = kata.hints.slice(0, shown);
  const words = messages.hints;
  const climbed = shown >= kata.hints.length;
  return h(
    "div",
    { class: "ladder" },
    ...rungs.map((hint, index) =>
      h(
        "section",
        { class: "box hint", "data-hint": String(index + 1) },
        h("p", { class: "eyebrow" }, words.title(index + 1, kata.hints.length)),
        h("p", {}, prose(hint)),
      ),
    ),
    (solved || climbed) &&
      solutionView(kata.solution, solved ? words.solutionAfterPass : words.solutionAfterHints),
  );
}

function solutionView(solution: string, note: string): HTMLElement {
  return h(
    "details",
    { class: "solution" },
    h("summary", {}, messages.hints.solution),
    h("p", { class: "quiet" }, note),
    h("pre", { tabindex: "0" }, h("code", {}, solution)),
  );
}
