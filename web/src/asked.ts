/** What the page asks `graders.page`, and the small answers; the large ones are in `report.ts` and `run.ts`. */

export type Mode = "EAGER" | "GRAPH";

/** `check` and `run` ask about a submission; `syntax` needs the same, so all three share this. */
export interface Submission {
  readonly key: string;
  readonly source: string;
  /** The file name the learner sees in messages. */
  readonly name: string;
}

/** A step of the scenario begins: named when it never ends. */
export interface StepBegun {
  readonly mode: Mode | null;
  readonly step: string;
}

/** Answer to `syntax`: the first error, or null. Lines and columns start at 1. */
export type SyntaxError = {
  readonly line: number;
  readonly column: number;
  readonly message: string;
} | null;
