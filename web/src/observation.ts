/** What happened while a submission ran: the parts of the observation, and of a run, that the views show. */

import type { Mode } from "./asked";
import type { ModeRun, RunError, RunEvent } from "./run";

/** A value as the graders write it; `kind` says which of the other fields are there. */
export interface Value {
  readonly kind: string;
  readonly type?: string;
  readonly dtype?: string;
  readonly shape?: readonly number[];
  readonly data?: unknown;
  readonly items?: readonly Value[] | Readonly<Record<string, Value>>;
}

export interface Change {
  /** Null for what was not there before. */
  readonly before: Value | null;
  readonly after: Value;
}

export type Changes = Readonly<Record<string, Change>>;

/** An outermost call of a `tf.function` in a run; the next `inside` events happened during it. */
export interface CallEvent {
  readonly kind: "call";
  readonly function: string;
  readonly line: number | null;
  readonly trace: number | null;
  readonly inside: number;
  readonly changes: Changes;
}

export interface Served {
  readonly function: string;
  readonly trace: number;
}

export interface StepSeen {
  readonly step: string;
  readonly outcome: { readonly value?: Value; readonly error?: RunError };
  readonly events: readonly RunEvent[];
  readonly served_by: readonly Served[];
  readonly changes: Changes;
}

export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** Names of tensors: the producing node's, a colon and the output's number. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly line: number | null;
  readonly stateful: boolean;
  readonly constant: string | null;
  readonly capture: string | null;
  /** Names of the graph's functions that the node calls. */
  readonly body: readonly string[];
}

export interface GraphSeen {
  readonly nodes: readonly GraphNode[];
  readonly functions: readonly { readonly name: string; readonly nodes: readonly GraphNode[] }[];
  readonly operations: Readonly<Record<string, number>>;
}

export interface TraceSeen {
  readonly number: number;
  readonly signature: Readonly<Record<string, string>>;
  readonly reason: string;
  /** Null when tracing failed. */
  readonly graph: GraphSeen | null;
}

export interface FunctionSeen {
  readonly name: string;
  /** 2 for the second object that one `def` made. */
  readonly created: number;
  readonly traces: readonly TraceSeen[];
}

export interface ModeSeen {
  readonly load: { readonly events: readonly RunEvent[] };
  readonly steps: readonly StepSeen[];
  readonly functions: readonly FunctionSeen[];
}

/** Empty when there was a problem. */
export interface Observation {
  readonly scenarios?: Readonly<Record<string, Readonly<Record<Mode, ModeSeen>>>>;
}

/** One mode of a run, with what only the views ask for. */
export interface ModeRunSeen extends ModeRun {
  readonly functions: readonly FunctionSeen[];
}
