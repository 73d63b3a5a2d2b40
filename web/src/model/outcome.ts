/** A question that got no answer, told as a problem of the same shape as the graders' own. */

import { messages } from "../messages";
import type { Problem } from "../report";
import type { Outcome } from "../session";

type Unanswered = Exclude<Outcome, { kind: "answered" } | { kind: "stopped" }>;

export function problemOf(outcome: Unanswered): Problem {
  const step = outcome.kind === "not loaded" ? undefined : outcome.step;
  return {
    kind: KINDS[outcome.kind],
    mode: step?.mode ?? null,
    step: step?.step ?? null,
    line: null,
    text: null,
    ...words(outcome),
  };
}

const KINDS: Record<Unanswered["kind"], string> = {
  "out of time": "time_limit",
  crashed: "crashed",
  "not loaded": "not_loaded",
};

function words(outcome: Unanswered): Pick<Problem, "happened" | "do"> {
  if (outcome.kind === "not loaded") return messages.problems.notLoaded(outcome.message);
  const { mode, step } = outcome.step ?? {};
  if (outcome.kind === "crashed") return messages.problems.crashed(outcome.message, mode, step);
  return messages.problems.outOfTime(outcome.seconds, mode, step);
}
