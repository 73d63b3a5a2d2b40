/** The learner's play beside the reference's, fact by fact, in graph mode. */

import type { FunctionSeen } from "../observation";
import type { Concrete } from "./concretes";
import type { ModePlayed, Played, Segment } from "./played";
import { traceCount } from "./timeline";

/** One fact in both plays. */
export interface Compared {
  readonly what: string;
  readonly mine: string;
  readonly reference: string;
  readonly same: boolean;
}

export interface Comparison {
  readonly traces: Compared;
  readonly operations: Compared;
  /** What each call was served by: the reasons of its traces, or nothing when it was reused. */
  readonly calls: readonly Compared[];
  /** How often each type of operation occurs in all graphs, bodies included. */
  readonly types: readonly Compared[];
}

export interface CallWords {
  readonly traced: (reason: string) => string;
  readonly reused: string;
  readonly python: string;
}

export function compare(mine: Played, reference: Played, words: CallWords): Comparison {
  const [my, their] = [mine.modes.GRAPH, reference.modes.GRAPH];
  const [myTypes, theirTypes] = [typesOf(my), typesOf(their)];
  return {
    traces: compared("", String(traceCount(my)), String(traceCount(their))),
    operations: compared("", String(total(myTypes)), String(total(theirTypes))),
    calls: callsOf(my, their, words),
    types: [...new Set([...theirTypes.keys(), ...myTypes.keys()])]
      .sort()
      .map((type) => compared(type, String(myTypes.get(type) ?? 0), String(theirTypes.get(type) ?? 0))),
  };
}

/** The pair to begin with: the same function where both have it, and of each its last trace. */
export function counterparts(mine: readonly Concrete[], reference: readonly Concrete[]): readonly (Concrete | undefined)[] {
  const my = mine.findLast((each) => reference.some((other) => other.function === each.function)) ?? mine.at(-1);
  return [my, reference.findLast((other) => other.function === my?.function) ?? reference.at(-1)];
}

function callsOf(my: ModePlayed | undefined, their: ModePlayed | undefined, words: CallWords): readonly Compared[] {
  const calls = (played: ModePlayed | undefined): readonly Segment[] => played?.segments.filter(({ kind }) => kind === "call") ?? [];
  const theirs = calls(their);
  return calls(my).map((segment, index) => compared(segment.label, served(segment, words), served(theirs[index], words)));
}

function served(segment: Segment | undefined, words: CallWords): string {
  const reasons = segment?.events.flatMap((event) => ("reason" in event ? [words.traced(event.reason)] : [])) ?? [];
  if (reasons.length) return reasons.join("; ");
  return segment?.served.length ? words.reused : words.python;
}

function typesOf(played: ModePlayed | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { traces } of played?.functions ?? ([] as readonly FunctionSeen[])) {
    for (const { graph } of traces) {
      for (const [type, count] of Object.entries(graph?.operations ?? {})) counts.set(type, (counts.get(type) ?? 0) + count);
    }
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function compared(what: string, mine: string, reference: string): Compared {
  return { what, mine, reference, same: mine === reference };
}
