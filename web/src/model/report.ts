/** What the report says to a learner, before it becomes DOM. */

import { messages } from "../messages";
import type { Check, Report } from "../report";

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** The headline above the list of checks. */
export function headline(report: Report): string {
  const open = withVerdict(report, "NEEDS_TENSORFLOW").length;
  if (report.verdict === "PASS") return open ? messages.report.passedHere(open) : messages.report.passed;
  if (report.verdict === "GRADER_ERROR") return messages.report.broken;
  return messages.report.failed(withVerdict(report, "PASS").length, judged(report));
}

/** One sentence or two for the status line and for screen readers. */
export function announcement(report: Report): string {
  if (report.problem) return messages.status.notGraded(report.problem.happened);
  if (report.verdict === "GRADER_ERROR") return `${messages.report.broken}. ${messages.report.brokenWhy}`;
  const failed = withVerdict(report, "FAIL");
  if (!failed[0]) return messages.status.passed(judged(report));
  const counts = messages.status.failed(failed.length, judged(report));
  return `${counts} ${messages.status.first(failed[0].promise)}`;
}

/** What was called, what happened and what was expected; empty for a check that passed. */
export function facts(check: Check): readonly Fact[] {
  if (check.verdict === "PASS") return [];
  const labels = messages.report;
  return [
    ...fact(labels.called, check.called),
    ...fact(labels.happened, check.happened),
    ...fact(labels.expected, check.expected),
  ];
}

/** Where the lesson explains a check: a section of this page, or of the lesson when it is elsewhere. */
export function explanation(check: Check, lesson: string): string | undefined {
  if (!check.lesson || check.verdict === "PASS" || check.verdict === "SKIP") return undefined;
  return check.lesson.startsWith("#") ? `${lesson}${check.lesson}` : check.lesson;
}

function fact(label: string, text: string | null): readonly Fact[] {
  return text ? [{ label, text }] : [];
}

/** How many promises this runtime can judge. */
function judged(report: Report): number {
  return report.checks.length - withVerdict(report, "NEEDS_TENSORFLOW").length;
}

function withVerdict(report: Report, verdict: Check["verdict"]): readonly Check[] {
  return report.checks.filter((check) => check.verdict === verdict);
}
