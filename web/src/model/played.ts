/** A Check or a Run as the same thing: what was called, one after another, and what happened meanwhile. */

import type { Mode } from "../asked";
import type { CallEvent, Changes, FunctionSeen, ModeRunSeen, ModeSeen, Observation, Served, Value } from "../observation";
import type { RunError, RunEvent, RunReport } from "../run";

export const MODES: readonly Mode[] = ["EAGER", "GRAPH"];

/** Something that was called, or what the file did between two calls. */
export interface Segment {
  readonly kind: "call" | "program";
  /** As the learner would write it; empty for `program`. */
  readonly label: string;
  readonly line: number | null;
  readonly events: readonly RunEvent[];
  readonly served: readonly Served[];
  readonly changes: Changes;
  readonly value: Value | undefined;
  readonly error: RunError | undefined;
}

export interface ModePlayed {
  readonly segments: readonly Segment[];
  readonly functions: readonly FunctionSeen[];
}

export interface Played {
  /** The scenario's name; empty for a run. */
  readonly name: string;
  readonly modes: Readonly<Partial<Record<Mode, ModePlayed>>>;
}

export function playedScenarios(observation: Observation): readonly Played[] {
  return Object.entries(observation.scenarios ?? {}).map(([name, modes]) => ({
    name,
    modes: Object.fromEntries(MODES.map((mode) => [mode, ofScenario(modes[mode])])),
  }));
}

/** A scenario that was played in graph mode only: the reference's. */
export function playedInGraph(name: string, seen: ModeSeen): Played {
  return { name, modes: { GRAPH: ofScenario(seen) } };
}

export function playedRun({ modes }: RunReport): readonly Played[] {
  const played = MODES.flatMap((mode) => {
    const ran = modes[mode] as ModeRunSeen | undefined;
    return ran ? [[mode, ofRun(ran)] as const] : [];
  });
  return played.length ? [{ name: "", modes: Object.fromEntries(played) }] : [];
}

function ofScenario({ load, steps, functions }: ModeSeen): ModePlayed {
  const calls = steps.map(
    ({ step, outcome, events, served_by, changes }): Segment => ({
      ...{ kind: "call", label: step, line: null, events, served: served_by, changes },
      ...{ value: outcome.value, error: outcome.error },
    }),
  );
  return { segments: [program(load.events), ...calls], functions };
}

/** A call, what the program did after it, the next call, … */
function ofRun({ events, error, functions }: ModeRunSeen): ModePlayed {
  const segments: Segment[] = [];
  let start = 0;
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!isCall(event)) continue;
    segments.push(program(events.slice(start, index)));
    start = index + 1 + event.inside;
    segments.push(called(event, events.slice(index + 1, start)));
    index = start - 1;
  }
  segments.push({ ...program(events.slice(start)), error: error ?? undefined });
  return { segments, functions };
}

function called(call: CallEvent, events: readonly RunEvent[]): Segment {
  const served = call.trace === null ? [] : [{ function: call.function, trace: call.trace }];
  const { line, changes } = call;
  return { kind: "call", label: call.function, line, events, served, changes, value: undefined, error: undefined };
}

function program(events: readonly RunEvent[]): Segment {
  const nothing = { served: [], changes: {}, value: undefined, error: undefined };
  return { kind: "program", label: "", line: null, events, ...nothing };
}

function isCall(event: RunEvent | undefined): event is CallEvent {
  return event?.kind === "call";
}
