import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Session } from "../src/session";
import { FakeWorker } from "./fake_worker";

const SUBMISSION = { key: "a/b", source: "x = 1", name: "starter.py" };
const READY = { kind: "ready", names: { tf: ["function"] } } as const;
const STEP = { mode: "GRAPH", step: "f(1)" };

let session: Session;

beforeEach(() => {
  FakeWorker.spawned = [];
  session = new Session(() => FakeWorker.spawn(), "/runtime/");
});

function readySession(): void {
  session.load();
  FakeWorker.latest.say(READY);
}

test("no worker starts before the first use", () => {
  assert.equal(FakeWorker.spawned.length, 0);
  session.load();
  session.load();
  assert.equal(FakeWorker.spawned.length, 1);
  assert.deepEqual(FakeWorker.latest.received, [{ kind: "load", runtime: "/runtime/" }]);
});

test("a question asked while loading is sent when the runtime is ready", async () => {
  const { outcome } = session.ask("check", SUBMISSION, 1);
  assert.deepEqual(FakeWorker.latest.asked, []);
  FakeWorker.latest.say(READY);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "{}" });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
});

test("the runtime's names are there once it is ready", () => {
  assert.deepEqual(session.names, {});
  readySession();
  assert.deepEqual(session.names, { tf: ["function"] });
});

test("questions are answered in turn", async () => {
  readySession();
  const first = session.ask("run", SUBMISSION, 1);
  const second = session.ask("check", SUBMISSION, 1);
  assert.deepEqual(FakeWorker.latest.asked, [1]);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "1" });
  FakeWorker.latest.say({ kind: "result", id: 2, payload: "2" });
  assert.deepEqual(await Promise.all([first.outcome, second.outcome]), [
    { kind: "answered", payload: "1" },
    { kind: "answered", payload: "2" },
  ]);
});

test("stop ends the worker, and the next question goes to a fresh one", async () => {
  readySession();
  const asked = session.ask("run", SUBMISSION, 1);
  const stopped = FakeWorker.latest;
  asked.stop();
  assert.deepEqual(await asked.outcome, { kind: "stopped" });
  assert.ok(stopped.terminated);
  const next = session.ask("run", SUBMISSION, 1);
  FakeWorker.latest.say(READY);
  FakeWorker.latest.say({ kind: "result", id: 2, payload: "again" });
  assert.deepEqual(await next.outcome, { kind: "answered", payload: "again" });
});

test("stopping a question that waits leaves the one in progress alone", async () => {
  readySession();
  const first = session.ask("run", SUBMISSION, 1);
  const waiting = session.ask("run", SUBMISSION, 1);
  waiting.stop();
  assert.deepEqual(await waiting.outcome, { kind: "stopped" });
  assert.equal(FakeWorker.spawned.length, 1);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "1" });
  assert.equal((await first.outcome).kind, "answered");
});

test("stopping while the runtime loads lets it go on loading", async () => {
  const asked = session.ask("run", SUBMISSION, 1);
  asked.stop();
  assert.deepEqual(await asked.outcome, { kind: "stopped" });
  assert.equal(FakeWorker.spawned.length, 1);
  assert.ok(!FakeWorker.latest.terminated);
});

test("the clock of a step runs out, and the step is named", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  readySession();
  const { outcome } = session.ask("check", SUBMISSION, 10);
  context.mock.timers.tick(9_000);
  FakeWorker.latest.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  context.mock.timers.tick(9_000); // a new step has a clock of its own
  assert.equal(FakeWorker.spawned.length, 1);
  context.mock.timers.tick(1_000);
  assert.deepEqual(await outcome, { kind: "out of time", step: STEP, seconds: 10 });
  assert.equal(FakeWorker.spawned.length, 2);
});

test("a short time limit leaves the graders time to begin", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  readySession();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  context.mock.timers.tick(9_000);
  FakeWorker.latest.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  context.mock.timers.tick(1_000);
  assert.deepEqual(await outcome, { kind: "out of time", step: STEP, seconds: 1 });
});

test("a worker that never begins is given up", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  readySession();
  const { outcome } = session.ask("syntax", SUBMISSION, 1);
  context.mock.timers.tick(10_000);
  assert.equal((await outcome).kind, "out of time");
});

test("loading does not count against the time limit", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { outcome } = session.ask("check", SUBMISSION, 10);
  context.mock.timers.tick(60_000);
  FakeWorker.latest.say(READY);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "{}" });
  assert.equal((await outcome).kind, "answered");
});

test("a worker that dies is replaced, and its step is named", async () => {
  readySession();
  const { outcome } = session.ask("run", SUBMISSION, 1);
  FakeWorker.latest.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  FakeWorker.latest.die("out of memory");
  assert.deepEqual(await outcome, { kind: "crashed", step: STEP, message: "out of memory" });
  assert.equal(FakeWorker.spawned.length, 2);
});

test("an answer to a question given up is ignored", async () => {
  readySession();
  const givenUp = session.ask("run", SUBMISSION, 1);
  const late = FakeWorker.latest;
  givenUp.stop();
  const { outcome } = session.ask("run", SUBMISSION, 1);
  FakeWorker.latest.say(READY);
  late.say({ kind: "result", id: 1, payload: "late" });
  FakeWorker.latest.say({ kind: "result", id: 2, payload: "right" });
  assert.deepEqual(await outcome, { kind: "answered", payload: "right" });
});

test("a runtime that does not load says so, and the next question tries again", async () => {
  const first = session.ask("check", SUBMISSION, 1);
  FakeWorker.latest.say({ kind: "failed", id: null, message: "numpy did not arrive" });
  assert.deepEqual(await first.outcome, { kind: "not loaded", message: "numpy did not arrive" });
  session.ask("check", SUBMISSION, 1);
  assert.equal(FakeWorker.spawned.length, 2);
});
