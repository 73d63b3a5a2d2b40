/** How a kata looks whose results were recorded: what it is, the choice of code, and how to run it yourself. */

import { h, icon } from "../dom";
import { icons } from "../icons";
import type { Kata } from "../kata";
import { messages } from "../messages";
import type { RecordedAnswer } from "../recorded";
import type { Report } from "../report";
import { reportView, type Links } from "./report";

export type RecordedAction = "choose" | "show" | "hint" | "reveal" | "copyCode" | "copyCommand";

export interface RecordedFrame {
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly choice: HTMLSelectElement;
  readonly buttons: Readonly<Record<"reveal", HTMLButtonElement>>;
  readonly status: HTMLElement;
  readonly hints: HTMLElement;
  readonly results: HTMLElement;
  /** Put answers at the end of the choice. */
  offer(answers: readonly RecordedAnswer[]): void;
}

type Act = (action: RecordedAction) => void;

export function recordedFrame(kata: Kata, version: string, act: Act): RecordedFrame {
  const words = messages.recorded;
  const choice = h("select", { onchange: () => act("choose") });
  const reveal = button("reveal", words.reveal, act, "plain");
  const regions = {
    code: h("div", { class: "editor" }),
    status: h("p", { class: "status", role: "status" }),
    hints: h("div", { class: "hints" }),
    results: h("div", { class: "results" }),
  };
  const { code, status, hints, results } = regions;
  const element = h(
    "section",
    { class: "workbench recorded", "aria-label": messages.workbench(kata.title) },
    h("header", {}, h("label", { class: "choice" }, words.choose, choice), button("copyCode", words.copyCode, act, "plain")),
    code,
    h(
      "div",
      { class: "actions" },
      button("show", words.show, act, "primary", icons.check),
      button("hint", messages.actions.hint, act, "secondary", icons.hint),
      reveal,
    ),
    h("div", { class: "line" }, status),
    hints,
    results,
    localView(kata.key, version, act),
  );
  const offer = (answers: readonly RecordedAnswer[]): void =>
    answers.forEach((answer) => choice.append(h("option", {}, titleOf(answer))));
  return { element, choice, buttons: { reveal }, ...regions, offer };
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

function button(action: RecordedAction, text: string, act: Act, look = "secondary", drawing?: string): HTMLButtonElement {
  const attributes = { type: "button", class: look, "data-action": action, onclick: () => act(action) };
  return h("button", attributes, drawing !== undefined && icon(drawing), text);
}
