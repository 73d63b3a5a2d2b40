import assert from "node:assert/strict";
import { test } from "node:test";
import { entries, signature } from "../src/model/run";
import type { PrintEvent, RunEvent, TraceEvent } from "../src/run";

const TRACE: TraceEvent = {
  kind: "trace",
  function: "train_step",
  number: 1,
  signature: { x: "float32[2]", step: "7" },
  reason: "first call",
};

function printed(when: PrintEvent["when"], text: string, by: string | null = null): PrintEvent {
  return { kind: "print", when, text, by };
}

function shown(events: readonly RunEvent[]) {
  return entries({ events, error: null });
}

test("a trace shows its call as the learner would write it", () => {
  assert.equal(signature(TRACE), "train_step(x: float32[2], step: 7)");
});

test("neighboring prints become one block, whatever pieces they were written in", () => {
  assert.deepEqual(shown([printed("run", "a"), printed("run", "\n"), printed("run", "b\n")]), [
    { kind: "print", when: "run", by: undefined, text: "a\nb\n" },
  ]);
});

test("prints of trace time, of run time and by tf.print stay apart", () => {
  const events = [printed("trace", "t\n"), printed("run", "r\n"), printed("run", "g\n", "tf.print")];
  assert.deepEqual(shown(events).map((entry) => entry.kind === "print" && [entry.when, entry.by, entry.text]), [
    ["trace", undefined, "t\n"],
    ["run", undefined, "r\n"],
    ["run", "tf.print", "g\n"],
  ]);
});

test("a trace divides the prints before it from those after", () => {
  const kinds = shown([printed("run", "a\n"), TRACE, printed("run", "b\n")]).map((entry) => entry.kind);
  assert.deepEqual(kinds, ["print", "trace", "print"]);
});

test("other events are not shown", () => {
  assert.deepEqual(shown([{ kind: "call" }]), []);
});
