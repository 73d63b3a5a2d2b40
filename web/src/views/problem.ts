/** The box for a submission that could not be graded or run: where, what happened, what to do. */

import { h, icon, prose } from "../dom";
import { icons } from "../icons";
import { messages } from "../messages";
import type { Problem } from "../report";

export function problemView(problem: Problem, title: string): HTMLElement {
  const words = messages.problem;
  return h(
    "section",
    { class: "box problem", "data-problem": problem.kind },
    h("h3", {}, icon(icons.alert), title),
    h("p", { class: "lead" }, prose(problem.happened)),
    placeView(problem),
    h("p", {}, h("b", {}, words.do), ": ", prose(problem.do)),
  );
}

/** The learner's own line, and when it ran. */
function placeView({ mode, step, line, text }: Problem): HTMLElement | undefined {
  if (line === null) return undefined; // the sentence above names mode and step
  const place = [messages.problem.line(line), mode, step].filter(Boolean);
  return h(
    "div",
    { class: "place" },
    h("p", {}, place.join(" · ")),
    text && h("pre", {}, h("code", {}, text)),
  );
}
