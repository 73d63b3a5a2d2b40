/** The rows of the timeline: both modes beside each other, and where they first differ. */

import type { Mode } from "../asked";
import type { Change } from "../observation";
import type { PrintEvent, RunError, TraceEvent } from "../run";
import { MODES, type ModePlayed, type Played, type Segment } from "./played";
import { entries, type Entry } from "./run";
import { sameValue, typeText, valueText } from "./values";

type Print = Extract<Entry, { kind: "print" }>;

/** A trace, and what Python printed meanwhile. */
export interface Traced {
  readonly kind: "traced";
  readonly event: TraceEvent;
  readonly prints: readonly Print[];
}

/** Calls that one concrete function served which had been traced before this row. */
export interface Reused {
  readonly function: string;
  readonly trace: number;
  readonly times: number;
}

export interface Cell {
  /** In the order in which they happened. */
  readonly log: readonly (Traced | Print)[];
  readonly reused: readonly Reused[];
  readonly changes: readonly { readonly path: string; readonly before: string | null; readonly after: string }[];
  /** What the other mode changed and this one did not. */
  readonly unchanged: readonly string[];
  readonly result: { readonly text: string; readonly type: string | undefined } | undefined;
  readonly error: RunError | undefined;
}

export interface Row {
  /** Position among the calls, from 1; undefined for what the program does between them. */
  readonly number: number | undefined;
  readonly label: string;
  readonly line: number | null;
  readonly cells: Readonly<Partial<Record<Mode, Cell>>>;
  /** In what a caller could tell the two modes apart; empty when in nothing. */
  readonly differences: readonly Difference[];
}

export type Difference = "calls" | "prints" | "error" | "result" | "state";

export interface Timeline {
  readonly rows: readonly Row[];
  /** Index of the first row in which the modes differ. */
  readonly firstDifference: number | undefined;
}

export function timeline({ modes }: Played): Timeline {
  const length = Math.max(...MODES.map((mode) => modes[mode]?.segments.length ?? 0));
  let calls = 0;
  const rows = Array.from({ length }, (_, index): Row => {
    const [eager, graph] = [modes.EAGER?.segments[index], modes.GRAPH?.segments[index]];
    const segment = graph ?? eager;
    const isCall = segment?.kind === "call";
    return {
      number: isCall ? (calls += 1) : undefined,
      label: segment?.label ?? "",
      line: segment?.line ?? null,
      cells: { ...cellIn("EAGER", eager, graph), ...cellIn("GRAPH", graph, eager) },
      differences: bothPlayed(modes) ? differences(eager, graph) : [],
    };
  }).filter((row) => row.number !== undefined || !isEmpty(row));
  const first = rows.findIndex((row) => row.differences.length > 0);
  return { rows, firstDifference: first < 0 ? undefined : first };
}

/** How often `tf.function`s were traced. */
export function traceCount(played: ModePlayed | undefined): number {
  const events = played?.segments.flatMap((segment) => segment.events) ?? [];
  return events.filter((event) => event.kind === "trace").length;
}

/** Everything a segment printed, whenever it did. */
export function printed(segment: Segment | undefined): string {
  const prints = segment?.events.filter((event): event is PrintEvent => event.kind === "print") ?? [];
  return prints.map(({ text }) => text).join("");
}

function cellIn(mode: Mode, segment: Segment | undefined, other: Segment | undefined): Partial<Record<Mode, Cell>> {
  return segment ? { [mode]: cell(segment, other) } : {};
}

function cell(segment: Segment, other: Segment | undefined): Cell {
  return {
    log: log(segment),
    reused: reused(segment),
    changes: Object.entries(segment.changes).map(([path, change]) => ({ path, ...changeText(change) })),
    unchanged: Object.keys(other?.changes ?? {}).filter((path) => !segment.changes[path]),
    result: resultOf(segment),
    error: segment.error,
  };
}

function log(segment: Segment): Cell["log"] {
  const told: (Traced | Print)[] = [];
  for (const entry of entries({ events: segment.events, error: null })) {
    const last = told.at(-1);
    if (entry.kind === "trace") told.push({ kind: "traced", event: entry.event, prints: [] });
    else if (entry.when === "trace" && last?.kind === "traced") told.splice(-1, 1, { ...last, prints: [...last.prints, entry] });
    else told.push(entry);
  }
  return told;
}

/** Calls by the trace that served them; a row's own trace has served a call already by being made. */
function reused({ served, events }: Segment): readonly Reused[] {
  const found = new Map<string, Reused>();
  for (const { function: name, trace } of served) {
    const key = `${name} ${trace}`;
    found.set(key, { function: name, trace, times: (found.get(key)?.times ?? 0) + 1 });
  }
  for (const event of events) {
    if (event.kind !== "trace") continue;
    const { function: name, number } = event as TraceEvent;
    const own = found.get(`${name} ${number}`);
    if (own) found.set(`${name} ${number}`, { ...own, times: own.times - 1 });
  }
  return [...found.values()].filter(({ times }) => times > 0);
}

function changeText({ before, after }: Change): { before: string | null; after: string } {
  return { before: before && valueText(before), after: valueText(after) };
}

function resultOf({ value }: Segment): Cell["result"] {
  const nothing = !value || (value.kind === "literal" && value.data === null);
  return nothing ? undefined : { text: valueText(value), type: typeText(value) };
}

function differences(eager: Segment | undefined, graph: Segment | undefined): readonly Difference[] {
  if (!eager || !graph || eager.label !== graph.label) return ["calls"];
  const same: Record<Exclude<Difference, "calls">, boolean> = {
    prints: printed(eager) === printed(graph),
    error: eager.error?.type === graph.error?.type,
    result: sameValue(eager.value, graph.value),
    state: sameChanges(eager, graph),
  };
  return (Object.keys(same) as (keyof typeof same)[]).filter((what) => !same[what]);
}

function sameChanges({ changes: some }: Segment, { changes: others }: Segment): boolean {
  const paths = new Set([...Object.keys(some), ...Object.keys(others)]);
  return [...paths].every((path) => sameValue(some[path]?.after, others[path]?.after));
}

function bothPlayed(modes: Played["modes"]): boolean {
  return Boolean(modes.EAGER && modes.GRAPH);
}

function isEmpty({ cells }: Row): boolean {
  return Object.values(cells).every(({ log, changes, error }) => !log.length && !changes.length && !error);
}
