/** What the program did in each mode, side by side: traces with their reasons, prints by the clock they obey. */

import type { Mode } from "../asked";
import { h, prose } from "../dom";
import { messages } from "../messages";
import { entries, type Entry } from "../model/run";
import type { ModeRun, RunError, RunReport } from "../run";
import { explanationView } from "./explanation";
import { problemView } from "./problem";

const MODES: readonly Mode[] = ["EAGER", "GRAPH"];

export function runView(run: RunReport): HTMLElement {
  const played = MODES.filter((mode) => run.modes[mode]);
  return h(
    "section",
    { "aria-label": messages.run.title, "data-result": "run" },
    run.problem && problemView(run.problem, messages.problem.titleRun),
    played.length > 0 && h("div", { class: "modes" }, ...MODES.map((mode) => modeView(mode, run.modes[mode]))),
  );
}

function modeView(mode: Mode, run: ModeRun | undefined): HTMLElement {
  const { name, note } = messages.run.modes[mode];
  return h(
    "section",
    { class: `panel ${mode}`, "data-mode": mode, "aria-label": name },
    h("h3", {}, h("span", { class: `mode ${mode}` }, name), " ", h("span", { class: "quiet" }, note)),
    run ? h("div", { class: "log" }, ...logView(run)) : h("p", { class: "quiet" }, messages.run.notPlayed),
  );
}

function logView(run: ModeRun): readonly HTMLElement[] {
  const shown = entries(run).map(entryView);
  if (run.error) shown.push(errorView(run.error));
  return shown.length ? shown : [h("p", { class: "quiet" }, messages.run.nothing)];
}

function entryView(entry: Entry): HTMLElement {
  if (entry.kind === "trace") return traceView(entry);
  const { when, by, text } = entry;
  const label = when === "trace" ? messages.run.tracing : messages.run.running;
  return h(
    "figure",
    { class: `print during-${when}`, "data-when": when },
    h("figcaption", { class: when === "run" ? "unseen" : false }, label),
    h("pre", {}, by && h("span", { class: "by" }, by), text),
  );
}

function traceView({ event, call }: Extract<Entry, { kind: "trace" }>): HTMLElement {
  return h(
    "div",
    { class: "trace", "data-trace": String(event.number) },
    h("p", { class: "eyebrow" }, messages.run.trace(event.number, event.function)),
    h("p", {}, h("code", {}, call)),
    h("p", { class: "reason" }, prose(event.reason)),
  );
}

function errorView({ type, message, where, explanation }: RunError): HTMLElement {
  return h(
    "div",
    { class: "error" },
    h("p", { class: "eyebrow" }, where ? `${type} · ${messages.run.at(where.line)}` : type),
    where && h("pre", {}, where.text),
    h("pre", {}, message),
    explanation && explanationView(explanation),
  );
}
