import assert from "node:assert/strict";
import { test } from "node:test";
import { announcement, explanation, facts, headline } from "../src/model/report";
import type { Check, Report, Verdict } from "../src/report";

function check(verdict: Verdict, more: Partial<Check> = {}): Check {
  return {
    id: "traces_once",
    promise: "Ten steps trace `train_step` once.",
    verdict,
    mode: "GRAPH",
    called: "train_step(x, 7)",
    happened: "4 traces",
    expected: "1 trace",
    why: "A number is part of the key.",
    lesson: "#why",
    ...more,
  };
}

function report(verdict: Report["verdict"], checks: readonly Check[], more: Partial<Report> = {}): Report {
  return { schema: "trace-and-error/report/1", kata: "a/b", verdict, problem: null, checks, diagnosis: null, observation: {}, ...more };
}

test("a passing report says how many promises were kept", () => {
  const passing = report("PASS", [check("PASS"), check("PASS")]);
  assert.equal(headline(passing), "Every promise kept");
  assert.equal(announcement(passing), "Passed: 2 promises kept.");
});

test("a failing report names the first promise that was not kept", () => {
  const failing = report("FAIL", [check("PASS"), check("FAIL"), check("SKIP")]);
  assert.equal(headline(failing), "1 of 3 promises kept");
  assert.equal(announcement(failing), "1 of 3 promises not kept. First: Ten steps trace `train_step` once.");
});

test("a promise that only TensorFlow can show counts neither way", () => {
  const open = check("NEEDS_TENSORFLOW", { mode: null, called: null, happened: null, expected: null });
  const passing = report("PASS", [check("PASS"), check("PASS"), open]);
  assert.equal(headline(passing), "Every promise kept that this page can judge; 1 needs TensorFlow");
  assert.equal(announcement(passing), "Passed: 2 promises kept.");
  assert.equal(headline(report("FAIL", [check("PASS"), check("FAIL"), open])), "1 of 2 promises kept");
});

test("a broken grader is never the learner's fault", () => {
  const broken = report("GRADER_ERROR", [check("PASS"), check("GRADER_ERROR")]);
  assert.match(announcement(broken), /mistake of ours/);
});

test("a problem is announced with what happened", () => {
  const problem = { kind: "empty", mode: null, step: null, line: null, text: null, happened: "Your file is empty.", do: "" };
  assert.equal(announcement(report("FAIL", [], { problem })), "Not graded. Your file is empty.");
});

test("a failing check lists only the facts it has", () => {
  assert.deepEqual(facts(check("FAIL", { called: null })), [
    { label: "Happened", text: "4 traces" },
    { label: "Expected", text: "1 trace" },
  ]);
  assert.deepEqual(facts(check("PASS")), []);
});

test("the link to the lesson stays on the page when the lesson is this page", () => {
  assert.equal(explanation(check("FAIL"), ""), "#why");
  assert.equal(explanation(check("FAIL"), "/katas/a/b/"), "/katas/a/b/#why");
  assert.equal(explanation(check("PASS"), ""), undefined);
  assert.equal(explanation(check("SKIP"), ""), undefined); // the check it waits for has the link
});
