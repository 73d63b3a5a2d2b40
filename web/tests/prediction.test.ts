import assert from "node:assert/strict";
import { test } from "node:test";
import { playedRun } from "../src/model/played";
import { judge } from "../src/model/prediction";
import type { RunEvent, RunReport } from "../src/run";

const NOTHING = { traces: undefined, samePrints: undefined };
const trace = (number: number) => ({ kind: "trace", function: "f", number, signature: {}, reason: "first call" });
const call = (inside: number, number: number | null) => ({ kind: "call", function: "f", line: 1, trace: number, inside, changes: {} });
const print = (when: string) => ({ kind: "print", when, text: "hi\n" });

function run(eager: readonly RunEvent[], graph: readonly RunEvent[]) {
  const mode = (events: readonly RunEvent[]) => ({ events, error: null, functions: [] });
  return playedRun({ problem: null, modes: { EAGER: mode(eager), GRAPH: mode(graph) } } as RunReport)[0]!;
}

/** Three calls, of which the second finds the first one's trace. */
const PLAYED = run(
  [call(1, null), print("run"), call(1, null), print("run"), call(1, null), print("run")],
  [call(2, 1), trace(1), print("trace"), call(0, 1), call(2, 2), trace(2), print("trace")],
);

test("what was not predicted is not judged", () => {
  assert.deepEqual(judge(NOTHING, PLAYED), []);
});

test("a right prediction needs no explanation", () => {
  assert.deepEqual(judge({ traces: 2, samePrints: false }, PLAYED), [
    { question: "traces", right: true, happened: 2, row: undefined },
    { question: "samePrints", right: true, happened: false, row: undefined },
  ]);
});

test("a trace too few is explained by the call that made the next one", () => {
  assert.equal(judge({ ...NOTHING, traces: 1 }, PLAYED)[0]?.row, 2);
});

test("a trace too many is explained by a call that needed none", () => {
  assert.equal(judge({ ...NOTHING, traces: 3 }, PLAYED)[0]?.row, 1);
});

test("prints that were thought the same are explained by the first call that differs", () => {
  assert.deepEqual(judge({ ...NOTHING, samePrints: true }, PLAYED), [
    { question: "samePrints", right: false, happened: false, row: 1 },
  ]);
});
