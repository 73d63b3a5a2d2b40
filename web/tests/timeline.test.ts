import assert from "node:assert/strict";
import { test } from "node:test";
import { playedRun, playedScenarios, type Played } from "../src/model/played";
import { timeline, traceCount } from "../src/model/timeline";
import type { CallEvent, Change, StepSeen, Value } from "../src/observation";
import type { PrintEvent, RunEvent, RunReport, TraceEvent } from "../src/run";

const TRACE: TraceEvent = { kind: "trace", function: "step", number: 1, signature: { x: "float32[]" }, reason: "first call" };

function literal(data: unknown): Value {
  return { kind: "literal", type: "int", data };
}

function printed(text: string, when: PrintEvent["when"] = "run"): PrintEvent {
  return { kind: "print", when, text };
}

function called(inside: number, more: Partial<CallEvent> = {}): CallEvent {
  return { kind: "call", function: "step", line: 9, trace: null, inside, changes: {}, ...more };
}

function run(eager: readonly RunEvent[], graph: readonly RunEvent[]): Played {
  const mode = (events: readonly RunEvent[]) => ({ events, error: null, functions: [] });
  const [played] = playedRun({ problem: null, modes: { EAGER: mode(eager), GRAPH: mode(graph) } } as RunReport);
  assert.ok(played);
  return played;
}

function step(label: string, more: Partial<StepSeen> = {}): StepSeen {
  return { step: label, outcome: { value: literal(1) }, events: [], served_by: [], changes: {}, ...more };
}

function scenario(eager: readonly StepSeen[], graph: readonly StepSeen[]): Played {
  const mode = (steps: readonly StepSeen[]) => ({ load: { events: [] }, steps, functions: [] });
  const [played] = playedScenarios({ scenarios: { ten_steps: { EAGER: mode(eager), GRAPH: mode(graph) } } });
  assert.ok(played);
  return played;
}

test("a row for each call, and one for what the program prints between calls", () => {
  const events = [printed("begin\n"), called(1), printed("inside\n"), printed("after\n"), called(0)];
  const { rows } = timeline(run(events, events));
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, cells.EAGER?.log.map((entry) => entry.kind === "print" && entry.text)]),
    [
      [undefined, ["begin\n"]],
      [1, ["inside\n"]],
      [undefined, ["after\n"]],
      [2, []],
    ],
  );
});

test("a call was traced when its own trace served it, and reused otherwise", () => {
  const graph = [called(2, { trace: 1 }), TRACE, printed("hi\n", "trace"), called(0, { trace: 1 })];
  const played = run([called(0), called(0)], graph);
  const [first, second] = timeline(played).rows.map(({ cells }) => cells.GRAPH);
  const [entry] = first?.log ?? [];
  assert.ok(entry?.kind === "traced" && entry.prints[0]?.text === "hi\n" && first?.reused.length === 0);
  assert.deepEqual(second?.reused, [{ function: "step", trace: 1, times: 1 }]);
  assert.equal(traceCount(played.modes.GRAPH), 1);
  assert.equal(traceCount(played.modes.EAGER), 0);
});

test("the modes first differ where Python prints in one only", () => {
  const eager = [called(1), printed("hi\n"), called(1), printed("hi\n")];
  const graph = [called(2), TRACE, printed("hi\n", "trace"), called(0)];
  const { rows, firstDifference } = timeline(run(eager, graph));
  assert.equal(rows[firstDifference ?? -1]?.number, 2);
  assert.deepEqual(rows[1]?.differences, ["prints"]);
});

test("a value within the graders' tolerance is the same, another one is a difference", () => {
  const value = (data: number): Value => ({ kind: "tensor", dtype: "float32", shape: [], data });
  const returning = (data: number) => step("f()", { outcome: { value: value(data) } });
  const { rows } = timeline(scenario([returning(1), returning(2)], [returning(1.000001), returning(1)]));
  assert.deepEqual(rows.map(({ differences }) => differences), [[], ["result"]]);
});

test("a change that one mode only made is a difference", () => {
  const change: Change = { before: literal(1), after: literal(2) };
  const { rows } = timeline(scenario([step("f()", { changes: { "agent.step": change } })], [step("f()")]));
  assert.deepEqual(rows[0]?.differences, ["state"]);
  assert.deepEqual(rows[0]?.cells.GRAPH?.unchanged, ["agent.step"]);
  assert.deepEqual(rows[0]?.cells.EAGER?.changes, [{ path: "agent.step", before: "1", after: "2" }]);
});

test("several calls in one step are counted by the trace that served them", () => {
  const served = [1, 2, 1].map((trace) => ({ function: "energy", trace }));
  const { rows } = timeline(scenario([step("survey()")], [step("survey()", { served_by: served })]));
  assert.deepEqual(rows[0]?.cells.GRAPH?.reused.map(({ trace, times }) => [trace, times]), [[1, 2], [2, 1]]);
});

test("without the other mode nothing is a difference", () => {
  const played = { name: "", modes: { EAGER: run([called(0)], []).modes.EAGER! } };
  assert.equal(timeline(played).firstDifference, undefined);
});
