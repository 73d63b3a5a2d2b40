/** The report: one row per check, and what a failing one says. */

import { h, icon, prose } from "../dom";
import { icons } from "../icons";
import { messages } from "../messages";
import { explanation, facts, headline, type Fact } from "../model/report";
import type { Check, Diagnosis, Report, Verdict } from "../report";
import { explanationView } from "./explanation";
import { problemView } from "./problem";

const MARKS: Record<Verdict, string> = {
  PASS: icons.check,
  FAIL: icons.fail,
  SKIP: icons.skip,
  NEEDS_TENSORFLOW: icons.skip,
  GRADER_ERROR: icons.alert,
};

/** Where a report leads to. */
export interface Links {
  /** What the checks' sections are relative to: empty on the lesson's own page. */
  readonly lesson: string;
  /** The kata after this one, once that is known; never rejected. */
  readonly next: Promise<{ readonly title: string; readonly address: string } | null>;
}

export function reportView(report: Report, links: Links): HTMLElement {
  if (report.problem) {
    const problem = problemView(report.problem, messages.problem.title);
    return h("section", { "aria-label": messages.report.title, "data-result": "problem" }, problem);
  }
  return h(
    "section",
    { class: "report", "aria-label": messages.report.title, "data-result": report.verdict },
    h("h3", { class: `headline ${report.verdict}` }, icon(MARKS[report.verdict]), headline(report)),
    report.verdict === "GRADER_ERROR" && h("p", { class: "box" }, messages.report.brokenWhy),
    h("ol", { class: "checks" }, ...report.checks.map((check) => checkView(check, links.lesson))),
    report.diagnosis && diagnosisView(report.diagnosis),
    report.verdict === "PASS" && nextView(links),
  );
}

function checkView(check: Check, lesson: string): HTMLElement {
  return h(
    "li",
    { class: `check ${check.verdict}`, "data-check": check.id, "data-verdict": check.verdict },
    h("span", { class: "mark" }, icon(MARKS[check.verdict])),
    h(
      "div",
      {},
      h(
        "p",
        { class: "promise" },
        h("span", { class: "unseen" }, messages.verdicts[check.verdict]),
        h("span", {}, prose(check.promise)),
        check.mode && check.verdict !== "PASS" && modeView(check.mode),
      ),
      check.verdict === "SKIP" && h("p", { class: "quiet" }, messages.report.skipped),
      check.verdict === "NEEDS_TENSORFLOW" && h("p", { class: "quiet" }, prose(messages.report.needsTensorflow)),
      factsView(facts(check)),
      check.why && check.verdict === "FAIL" && h("p", { class: "why" }, prose(check.why)),
      check.explanation && explanationView(check.explanation),
      linkView(explanation(check, lesson)),
    ),
  );
}

function modeView(mode: string): HTMLElement {
  return h("span", { class: `mode ${mode}` }, mode);
}

function factsView(shown: readonly Fact[]): HTMLElement | undefined {
  if (!shown.length) return undefined;
  const rows = shown.map(({ label, text }) => h("div", {}, h("dt", {}, label), h("dd", {}, prose(text))));
  return h("dl", { class: "facts" }, ...rows);
}

function linkView(address: string | undefined): HTMLElement | undefined {
  return address ? h("p", { class: "lesson" }, h("a", { href: address }, messages.report.explained)) : undefined;
}

function nextView({ next }: Links): HTMLElement {
  const view = h("p", { class: "next", hidden: true });
  void next.then((kata) => {
    if (kata) view.append(h("a", { href: kata.address }, messages.report.next(kata.title)));
    view.hidden = !kata;
  });
  return view;
}

function diagnosisView(diagnosis: Diagnosis): HTMLElement {
  const words = messages.diagnosis;
  const row = (label: string, text: string): HTMLElement =>
    h("div", {}, h("dt", {}, label), h("dd", {}, prose(text)));
  return h(
    "section",
    { class: "box diagnosis", "data-diagnosis": diagnosis.id },
    h("p", { class: "eyebrow" }, words.title),
    h("h4", {}, prose(diagnosis.title)),
    h(
      "dl",
      {},
      row(words.believed, diagnosis.believed),
      row(words.really, diagnosis.really),
      row(words.hint, diagnosis.hint),
    ),
  );
}
