import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, counterparts } from "../src/model/comparison";
import { concretes } from "../src/model/concretes";
import { playedInGraph, type Played } from "../src/model/played";
import type { FunctionSeen, StepSeen } from "../src/observation";

const WORDS = { traced: (reason: string) => `traced: ${reason}`, reused: "reused", python: "python" };

function seen(name: string, reasons: readonly string[], operations: Readonly<Record<string, number>>): Played {
  const steps = ["step(1)", "step(2)"].map((step, index): StepSeen => {
    const reason = reasons[index];
    const event = { kind: "trace", function: name, number: index + 1, signature: {}, reason } as const;
    const events = reason === undefined ? [] : [event as typeof event & { reason: string }];
    return { step, outcome: {}, events, served_by: [{ function: name, trace: 1 }], changes: {} };
  });
  const graph = { nodes: [], functions: [], operations };
  const traces = reasons.map((reason, index) => ({ number: index + 1, signature: {}, reason, graph }));
  const functions: FunctionSeen[] = [{ name, created: 1, traces }];
  return playedInGraph("ten_steps", { load: { events: [] }, steps, functions });
}

const MINE = seen("step", ["first call", "step: Python value 1 → 2"], { Mul: 2 });
const REFERENCE = seen("step", ["first call"], { Mul: 1, Cast: 1 });

test("traces and operations are counted over all graphs", () => {
  const { traces, operations } = compare(MINE, REFERENCE, WORDS);
  assert.deepEqual([traces.mine, traces.reference, traces.same], ["2", "1", false]);
  assert.deepEqual([operations.mine, operations.reference], ["4", "2"]);
});

test("each call stands beside the same call of the reference", () => {
  const { calls } = compare(MINE, REFERENCE, WORDS);
  assert.deepEqual(calls.map(({ mine, reference, same }) => [mine, reference, same]), [
    ["traced: first call", "traced: first call", true],
    ["traced: step: Python value 1 → 2", "reused", false],
  ]);
});

test("every type of operation that one of them has is compared", () => {
  const { types } = compare(MINE, REFERENCE, WORDS);
  assert.deepEqual(types.map(({ what, mine, reference }) => [what, mine, reference]), [
    ["Cast", "0", "1"],
    ["Mul", "4", "1"],
  ]);
});

test("the graphs to begin with are of one function where both have it, else the last of each", () => {
  const names = (mine: Played, reference: Played) =>
    counterparts(concretes(mine), concretes(reference)).map((each) => each && `${each.function} ${each.trace}`);
  assert.deepEqual(names(MINE, REFERENCE), ["step 2", "step 1"]);
  assert.deepEqual(names(seen("helper", ["first call"], {}), REFERENCE), ["helper 1", "step 1"]);
});
