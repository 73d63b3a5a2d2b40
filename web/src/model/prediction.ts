/** What a learner predicts of a run, held against what happened. */

import { MODES, type Played } from "./played";
import { printed, timeline, traceCount } from "./timeline";

/** Undefined where nothing was predicted. */
export interface Prediction {
  readonly traces: number | undefined;
  readonly samePrints: boolean | undefined;
}

export interface Judged {
  readonly question: keyof Prediction;
  readonly right: boolean;
  /** What happened: a number of traces, or whether the prints are the same. */
  readonly happened: number | boolean;
  /** The row of the timeline that explains a wrong prediction, if one does. */
  readonly row: number | undefined;
}

export function judge({ traces, samePrints }: Prediction, played: Played): readonly Judged[] {
  return [
    ...(traces === undefined ? [] : [judgeTraces(traces, played)]),
    ...(samePrints === undefined ? [] : [judgePrints(samePrints, played)]),
  ];
}

function judgeTraces(said: number, played: Played): Judged {
  const happened = traceCount(played.modes.GRAPH);
  const right = said === happened;
  const row = right ? undefined : said < happened ? rowOfTrace(played, said + 1) : rowThatReused(played);
  return { question: "traces", right, happened, row };
}

function judgePrints(said: boolean, played: Played): Judged {
  const [eager, graph] = MODES.map((mode) => played.modes[mode]?.segments.map(printed).join(""));
  const happened = eager === graph;
  const first = timeline(played).rows.findIndex(({ differences }) => differences.includes("prints"));
  return { question: "samePrints", right: said === happened, happened, row: said === happened || first < 0 ? undefined : first };
}

/** The row in which the trace that was not expected was made. */
function rowOfTrace(played: Played, number: number): number | undefined {
  let traces = 0;
  const row = timeline(played).rows.findIndex(({ cells }) => {
    traces += cells.GRAPH?.log.filter(({ kind }) => kind === "traced").length ?? 0;
    return traces >= number;
  });
  return row < 0 ? undefined : row;
}

function rowThatReused(played: Played): number | undefined {
  const row = timeline(played).rows.findIndex(({ cells }) => cells.GRAPH?.reused.length);
  return row < 0 ? undefined : row;
}
