import assert from "node:assert/strict";
import { test } from "node:test";
import { problemOf } from "../src/model/outcome";

test("running out of time names the step, its mode and the limit", () => {
  const problem = problemOf({ kind: "out of time", step: { mode: "GRAPH", step: "f(1)" }, seconds: 10 });
  assert.equal(problem.kind, "time_limit");
  assert.equal(problem.mode, "GRAPH");
  assert.equal(
    problem.happened,
    "During `f(1)` in GRAPH mode, your code was still running after 10 seconds and was stopped.",
  );
});

test("a crash and a runtime that did not load say what to do", () => {
  const crashed = problemOf({ kind: "crashed", step: undefined, message: "out of memory" });
  assert.match(crashed.happened, /out of memory/);
  assert.match(crashed.do, /Your code is untouched/);
  const notLoaded = problemOf({ kind: "not loaded", message: "numpy did not arrive" });
  assert.equal(notLoaded.kind, "not_loaded");
  assert.match(notLoaded.do, /press the button again/);
});
