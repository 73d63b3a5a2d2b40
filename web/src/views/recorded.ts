/** How a kata looks whose results were recorded: what it is, the choice of code, and how to run it yourself. */

import { h, icon, prose } from "../dom";
import { icons } from "../icons";
import type { Kata } from "../kata";
import { messages } from "../messages";
import type { RecordedAnswer } from "../recorded";
import type { Report } from "../report";
import { reportView, type Links } from "./report";

export type RecordedAction = "choose" | "show" | "hint" | "reveal" | "copyCode" | "copyCommand" | "mark";

export interface RecordedFrame {
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly choice: HTMLSelectElement;
  readonly buttons: Readonly<Record<"hint" | "reveal" | "mark", HTMLButtonElement>>;
  /** How far the learner is with this kata. */
  readonly state: HTMLElement;
  readonly status: HTMLElement;
  readonly hints: HTMLElement;
  readonly results: HTMLElement;
  /** What the page has to say about the kata's mark, and about what the browser keeps. */
  readonly notice: HTMLElement;
  /** Put answers at the end of the choice. */
  offer(answers: readonly RecordedAnswer[]): void;
}

type Act = (action: RecordedAction) => void;

export function recordedFrame(kata: Kata, version: string, importing: HTMLElement, act: Act): RecordedFrame {
  const words = messages.recorded;
  const choice = h("select", { onchange: () => act("choose") });
  const buttons = {
    hint: button("hint", messages.actions.hint, act, "secondary", icons.hint),
    reveal: button("reveal", words.reveal, act, "plain"),
    mark: button("mark", words.mark, act),
  };
  const regions = {
    code: h("div", { class: "editor" }),
    state: h("span", { class: "state" }),
    notice: h("div", { class: "notice" }),
    status: h("p", { class: "status", role: "status" }),
    hints: h("div", { class: "hints" }),
    results: h("div", { class: "results" }),
  };
  const { code, state, status, hints, results, notice } = regions;
  const element = h(
    "section",
    { class: "workbench recorded", "aria-label": messages.workbench(kata.title) },
    h("header", {}, h("label", { class: "choice" }, words.choose, choice), state, button("copyCode", words.copyCode, act, "plain")),
    code,
    h(
      "div",
      { class: "actions" },
      button("show", words.show, act, "primary", icons.check),
      buttons.hint,
      buttons.reveal,
    ),
    h("div", { class: "line" }, status),
    hints,
    results,
    localView(kata.key, version, act),
    carryView(importing, buttons.mark),
    notice,
  );
  const offer = (answers: readonly RecordedAnswer[]): void =>
    answers.forEach((answer) => choice.append(h("option", {}, titleOf(answer))));
  return { element, choice, buttons, ...regions, offer };
}

/** A report as a live check would show it, below the sentence that says that it is none. */
export function recordedResult(report: Report, version: string, links: Links): HTMLElement {
  return h(
    "div",
    { class: "recorded-result" },
    h("p", { class: "recorded-label" }, messages.recorded.label(version)),
    reportView(report, links),
  );
}

function titleOf({ role, report }: RecordedAnswer): string {
  const { roles } = messages.recorded;
  return role === "wrong_fix" ? roles.wrong_fix((report.diagnosis?.title ?? "").replaceAll("`", "")) : roles[role];
}

function localView(key: string, version: string, act: Act): HTMLElement {
  const words = messages.recorded;
  return h(
    "div",
    { class: "box local" },
    h("p", {}, words.why(version)),
    h("p", {}, words.local),
    h("div", { class: "command" }, h("pre", { tabindex: "0" }, h("code", {}, words.command(key))), button("copyCommand", words.copy, act)),
  );
}

/** What was done with `dojo`, brought to this page. */
function carryView(importing: HTMLElement, mark: HTMLButtonElement): HTMLElement {
  const explained = h("p", {}, prose(messages.recorded.carry));
  return h("div", { class: "box carry" }, explained, h("p", { class: "choices" }, importing, mark));
}

function button(action: RecordedAction, text: string, act: Act, look = "secondary", drawing?: string): HTMLButtonElement {
  const attributes = { type: "button", class: look, "data-action": action, onclick: () => act(action) };
  return h("button", attributes, drawing !== undefined && icon(drawing), text);
}
