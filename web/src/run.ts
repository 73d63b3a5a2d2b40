/** What the file did when it ran as a program, in each mode: the outcome of Run. */

import type { Mode } from "./asked";
import type { Explanation, Problem } from "./report";

export interface TraceEvent {
  readonly kind: "trace";
  readonly function: string;
  readonly number: number;
  readonly signature: Readonly<Record<string, string>>;
  readonly reason: string;
}

export interface PrintEvent {
  readonly kind: "print";
  /** `trace`: printed by Python while a `tf.function` was being traced. */
  readonly when: "trace" | "run";
  readonly text: string;
  /** `tf.print`; null or absent for Python's own. */
  readonly by?: string | null;
}

export type RunEvent = TraceEvent | PrintEvent | { readonly kind: string };

export interface RunError {
  readonly explanation?: Explanation;
  readonly type: string;
  readonly message: string;
  readonly where: { readonly line: number; readonly text: string } | null;
}

export interface ModeRun {
  readonly events: readonly RunEvent[];
  readonly error: RunError | null;
}

/** Both a problem and modes, when the file ended early. */
export interface RunReport {
  readonly problem: Problem | null;
  readonly modes: Readonly<Partial<Record<Mode, ModeRun>>>;
}
