/** The report, as `graders/report.schema.json` defines it: the outcome of Check. */

import type { Mode } from "./asked";
import type { Observation } from "./observation";

export type Verdict = "PASS" | "FAIL" | "SKIP" | "NEEDS_TENSORFLOW" | "GRADER_ERROR";

/** The catalogue's entry for an error of TensorFlow. */
export interface Explanation {
  readonly id: string;
  readonly text: string;
  /** The key of the kata that teaches it. */
  readonly kata: string;
}

export interface Check {
  readonly id: string;
  readonly promise: string;
  readonly verdict: Verdict;
  readonly mode: Mode | null;
  readonly called: string | null;
  readonly happened: string | null;
  readonly expected: string | null;
  readonly why: string | null;
  /** Address of the section that explains it, relative to the lesson. */
  readonly lesson: string | null;
  readonly explanation?: Explanation;
}

/** Why a submission could not be graded, or run, at all. */
export interface Problem {
  readonly kind: string;
  readonly mode: Mode | null;
  readonly step: string | null;
  readonly line: number | null;
  readonly text: string | null;
  readonly happened: string;
  readonly do: string;
}

export interface Diagnosis {
  readonly id: string;
  readonly check: string;
  readonly title: string;
  readonly believed: string;
  readonly really: string;
  readonly hint: string;
  /** Where the hint ladder opens, from 1. */
  readonly rung: number;
}

export interface Report {
  readonly schema: "trace-and-error/report/1";
  readonly kata: string;
  readonly verdict: Exclude<Verdict, "NEEDS_TENSORFLOW">;
  readonly problem: Problem | null;
  readonly checks: readonly Check[];
  readonly diagnosis: Diagnosis | null;
  readonly observation: Observation;
}
