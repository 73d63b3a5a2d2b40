import assert from "node:assert/strict";
import { beforeEach, test, type TestContext } from "node:test";
import { Session } from "../src/session";
import { FakeWorker } from "./fake_worker";

const SUBMISSION = { key: "a/b", source: "x = 1", name: "starter.py" };
const READY = { kind: "ready", names: { tf: ["function"] } } as const;
const LOAD = { kind: "load", runtime: "/runtime/", extent: "lean", early: false, remember: false } as const;
const EARLY = { ...LOAD, early: true } as const;
const REMEMBER = { ...LOAD, remember: true } as const;
const WHOLE = { ...LOAD, extent: "whole" } as const;
const STEP = { mode: "GRAPH", step: "f(1)" };

let session: Session;

beforeEach(() => {
  FakeWorker.spawned = [];
  session = sessionOn({});
});

/** A session on a device with room for two workers, where Python has not run yet. */
function sessionOn({ hasRoom = true, hasRun = false }): Session {
  return new Session(
    (load) => FakeWorker.spawn(load),
    "/runtime/",
    () => hasRoom,
    () => hasRun,
    (act) => act(),
  );
}

/** The worker that answers at first; after the first answer the latest one is its spare. */
function readySession(): FakeWorker {
  session.load();
  const worker = FakeWorker.latest;
  worker.say(READY);
  return worker;
}

/** Time passes awake: every tick of a clock comes in time. */
function pass(context: TestContext, seconds: number): void {
  for (let quarter = 0; quarter < 4 * seconds; quarter++) context.mock.timers.tick(250);
}

test("no worker starts before the first use", () => {
  assert.equal(FakeWorker.spawned.length, 0);
  session.load();
  session.load();
  assert.equal(FakeWorker.spawned.length, 1);
  assert.deepEqual(FakeWorker.latest.received, [LOAD]);
});

test("Python is woken early where it has run before and there is room, and nowhere else", () => {
  for (const [device, received] of [
    [{ hasRun: false }, []],
    [{ hasRun: true, hasRoom: false }, []],
    [{ hasRun: true }, [EARLY]],
  ] as const) {
    sessionOn(device).loadEarly();
    assert.deepEqual(FakeWorker.spawned.flatMap((worker) => worker.received), received);
  }
});

test("a worker that finds nothing to wake is given up, and downloads when somebody asks", () => {
  session = sessionOn({ hasRun: true });
  session.loadEarly();
  const asleep = FakeWorker.latest;
  asleep.say({ kind: "asleep" });
  assert.ok(asleep.terminated);
  assert.equal(session.state.kind, "unloaded");
  session.load();
  assert.notEqual(FakeWorker.latest, asleep);
  assert.deepEqual(FakeWorker.latest.received, [LOAD]);
});

test("who asks while Python is being woken gets an answer, image or not", async () => {
  session = sessionOn({ hasRun: true });
  session.loadEarly();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  session.load();
  const worker = FakeWorker.latest;
  assert.deepEqual(worker.received, [EARLY, LOAD]);
  worker.say({ kind: "asleep" }); // said before the second message came
  worker.say(READY);
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
});

test("a worker that was woken before the session goes on in it, with all it has said", async () => {
  const early = FakeWorker.spawn(EARLY);
  session = sessionOn({ hasRun: true });
  session.adopt({ worker: early, said: [{ kind: "progress", loaded: 1, total: 2, retrying: false }, READY] });
  session.loadEarly();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  early.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
  assert.equal(FakeWorker.spawned[0], early);
  assert.deepEqual(early.asked, [1]);
});

test("who asks before the early worker has woken is brought Python by it", () => {
  const early = FakeWorker.spawn(EARLY);
  session = sessionOn({ hasRun: true });
  session.adopt({ worker: early, said: [] });
  session.ask("check", SUBMISSION, 1);
  assert.deepEqual(early.received, [EARLY, LOAD]);
  assert.deepEqual(FakeWorker.spawned, [early]);
});

test("an early worker that found nothing to wake is given up", () => {
  const early = FakeWorker.spawn(EARLY);
  session = sessionOn({ hasRun: true });
  session.adopt({ worker: early, said: [{ kind: "asleep" }] });
  assert.ok(early.terminated);
  assert.equal(session.state.kind, "unloaded");
});

test("the spare makes the image, because nobody waits for it; without one the first worker does", () => {
  readySession();
  const asked = session.ask("run", SUBMISSION, 1);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.deepEqual(FakeWorker.spawned.map(({ received }) => received[0]), [LOAD, REMEMBER]);
  asked.stop();
  FakeWorker.spawned = [];
  sessionOn({ hasRoom: false }).load();
  assert.deepEqual(FakeWorker.latest.received, [REMEMBER]);
});

test("a question that lacks modules is asked again when they have come", async () => {
  const worker = readySession();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  worker.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  worker.say({ kind: "lacking", id: 1, what: "modules" });
  assert.equal(session.state.kind, "loading");
  worker.say({ kind: "progress", loaded: 1, total: 2, retrying: false });
  assert.deepEqual(worker.asked, [1]);
  worker.say(READY);
  assert.deepEqual(worker.asked, [1, 1]);
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
});

test("no time runs out while modules come", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] });
  const worker = readySession();
  session.ask("check", SUBMISSION, 1);
  worker.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  worker.say({ kind: "lacking", id: 1, what: "modules" });
  pass(context, 60);
  assert.equal(session.state.kind, "loading");
  assert.ok(!worker.terminated);
});

test("a question that lacks a part of the engine goes to a worker with the whole of Python", async () => {
  const worker = readySession();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  worker.say({ kind: "lacking", id: 1, what: "engine" });
  assert.ok(worker.terminated);
  const whole = FakeWorker.latest;
  assert.deepEqual(whole.received, [WHOLE]);
  whole.say(READY);
  assert.deepEqual(whole.asked, [1]);
  whole.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
  assert.equal(FakeWorker.latest.received[0]?.kind === "load" && FakeWorker.latest.received[0].extent, "whole"); // the spare
});

test("a spare that lacks the same part is given up, and so is one that lacks it while it starts", () => {
  const worker = readySession();
  session.ask("check", SUBMISSION, 1);
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  const spare = FakeWorker.latest;
  session.ask("check", SUBMISSION, 1);
  worker.say({ kind: "lacking", id: 2, what: "engine" });
  assert.ok(spare.terminated);
  session = sessionOn({});
  session.load();
  const starting = FakeWorker.latest;
  starting.say({ kind: "lacking", id: null, what: "engine" });
  assert.ok(starting.terminated);
  assert.deepEqual(FakeWorker.latest.received, [WHOLE]);
});

test("a question asked while loading is sent when the runtime is ready", async () => {
  const { outcome } = session.ask("check", SUBMISSION, 1);
  assert.deepEqual(FakeWorker.latest.asked, []);
  FakeWorker.latest.say(READY);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
});

test("the runtime's names are there once it is ready", () => {
  assert.deepEqual(session.names, {});
  readySession();
  assert.deepEqual(session.names, { tf: ["function"] });
});

test("questions are answered in turn", async () => {
  const worker = readySession();
  const first = session.ask("run", SUBMISSION, 1);
  const second = session.ask("check", SUBMISSION, 1);
  assert.deepEqual(worker.asked, [1]);
  worker.say({ kind: "result", id: 1, payload: "1", memory: 0 });
  worker.say({ kind: "result", id: 2, payload: "2", memory: 0 });
  assert.deepEqual(await Promise.all([first.outcome, second.outcome]), [
    { kind: "answered", payload: "1" },
    { kind: "answered", payload: "2" },
  ]);
});

test("stop ends the worker, and the next question goes to a fresh one when no spare was ready", async () => {
  readySession();
  const asked = session.ask("run", SUBMISSION, 1);
  const stopped = FakeWorker.latest;
  asked.stop();
  assert.deepEqual(await asked.outcome, { kind: "stopped" });
  assert.ok(stopped.terminated);
  const fresh = FakeWorker.latest;
  const next = session.ask("run", SUBMISSION, 1);
  fresh.say(READY);
  fresh.say({ kind: "result", id: 2, payload: "again", memory: 0 });
  assert.deepEqual(await next.outcome, { kind: "answered", payload: "again" });
});

test("stopping a question that waits leaves the one in progress alone", async () => {
  readySession();
  const first = session.ask("run", SUBMISSION, 1);
  const waiting = session.ask("run", SUBMISSION, 1);
  waiting.stop();
  assert.deepEqual(await waiting.outcome, { kind: "stopped" });
  assert.equal(FakeWorker.spawned.length, 1);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "1", memory: 0 });
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
  context.mock.timers.enable({ apis: ["setInterval", "Date"] });
  readySession();
  const { outcome } = session.ask("check", SUBMISSION, 10);
  pass(context, 9);
  FakeWorker.latest.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  pass(context, 9); // a new step has a clock of its own
  assert.equal(FakeWorker.spawned.length, 1);
  pass(context, 1);
  assert.deepEqual(await outcome, { kind: "out of time", step: STEP, seconds: 10 });
  assert.equal(FakeWorker.spawned.length, 2);
});

test("a short time limit leaves the graders time to begin", async (context) => {
  context.mock.timers.enable({ apis: ["setInterval", "Date"] });
  readySession();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  pass(context, 9);
  FakeWorker.latest.say({ kind: "step", id: 1, payload: JSON.stringify(STEP) });
  pass(context, 1);
  assert.deepEqual(await outcome, { kind: "out of time", step: STEP, seconds: 1 });
});

test("a worker that never begins is given up", async (context) => {
  context.mock.timers.enable({ apis: ["setInterval", "Date"] });
  readySession();
  const { outcome } = session.ask("syntax", SUBMISSION, 1);
  pass(context, 10);
  assert.equal((await outcome).kind, "out of time");
});

test("loading does not count against the time limit", async (context) => {
  context.mock.timers.enable({ apis: ["setInterval", "Date"] });
  const { outcome } = session.ask("check", SUBMISSION, 10);
  pass(context, 60);
  FakeWorker.latest.say(READY);
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
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
  const fresh = FakeWorker.latest;
  const { outcome } = session.ask("run", SUBMISSION, 1);
  fresh.say(READY);
  late.say({ kind: "result", id: 1, payload: "late", memory: 0 });
  fresh.say({ kind: "result", id: 2, payload: "right", memory: 0 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "right" });
});

test("a runtime that does not load says so, and the next question tries again", async () => {
  const first = session.ask("check", SUBMISSION, 1);
  FakeWorker.latest.say({ kind: "failed", id: null, message: "numpy did not arrive" });
  assert.deepEqual(await first.outcome, { kind: "not loaded", message: "numpy did not arrive" });
  session.ask("check", SUBMISSION, 1);
  assert.equal(FakeWorker.spawned.length, 2);
});

test("a program that was asleep with its tab is not out of time", async (context) => {
  context.mock.timers.enable({ apis: ["setInterval", "Date"] });
  readySession();
  const { outcome } = session.ask("check", SUBMISSION, 10);
  context.mock.timers.setTime(3_600_000); // one tick comes late, after an hour
  FakeWorker.latest.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  assert.equal((await outcome).kind, "answered");
});

async function answeredSession(): Promise<FakeWorker> {
  const worker = readySession();
  const { outcome } = session.ask("check", SUBMISSION, 1);
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 0 });
  await outcome;
  return worker;
}

test("a spare is prepared after the first answer, not before", async () => {
  readySession();
  assert.equal(FakeWorker.spawned.length, 1);
  FakeWorker.spawned = [];
  session = sessionOn({});
  await answeredSession();
  assert.equal(FakeWorker.spawned.length, 2);
  assert.deepEqual(FakeWorker.latest.received, [REMEMBER]);
});

test("stop hands over to the spare at once, and another spare is prepared", async () => {
  await answeredSession();
  const spare = FakeWorker.latest;
  spare.say(READY);
  const asked = session.ask("run", SUBMISSION, 1);
  asked.stop();
  assert.deepEqual(await asked.outcome, { kind: "stopped" });
  assert.equal(session.state.kind, "ready");
  assert.equal(FakeWorker.spawned.length, 3);
  const next = session.ask("run", SUBMISSION, 1);
  assert.deepEqual(spare.asked, [3]);
  spare.say({ kind: "result", id: 3, payload: "again", memory: 0 });
  assert.equal((await next.outcome).kind, "answered");
});

test("a spare that still loads goes on loading when it takes over", async () => {
  await answeredSession();
  const spare = FakeWorker.latest;
  session.ask("run", SUBMISSION, 1).stop();
  assert.equal(session.state.kind, "loading");
  const { outcome } = session.ask("run", SUBMISSION, 1);
  spare.say(READY);
  spare.say({ kind: "result", id: 3, payload: "again", memory: 0 });
  assert.equal((await outcome).kind, "answered");
});

test("a spare that dies is replaced once, not in a loop", async () => {
  const worker = await answeredSession();
  FakeWorker.latest.die("no memory");
  assert.equal(FakeWorker.spawned.length, 3);
  FakeWorker.latest.say({ kind: "failed", id: null, message: "no memory" });
  assert.equal(FakeWorker.spawned.length, 3);
  const { outcome } = session.ask("run", SUBMISSION, 1);
  worker.say({ kind: "result", id: 2, payload: "{}", memory: 0 });
  assert.equal((await outcome).kind, "answered");
});

test("a device without room does without a spare", async () => {
  session = sessionOn({ hasRoom: false });
  await answeredSession();
  assert.equal(FakeWorker.spawned.length, 1);
});

test("a worker that dies while nobody waits is not replaced before the next question", async () => {
  const worker = await answeredSession();
  const spare = FakeWorker.latest;
  spare.say(READY);
  worker.die("no memory");
  assert.equal(session.state.kind, "unloaded");
  assert.equal(FakeWorker.spawned.length, 2);
  const { outcome } = session.ask("run", SUBMISSION, 1);
  spare.say({ kind: "result", id: 2, payload: "{}", memory: 0 });
  assert.equal((await outcome).kind, "answered");
});

test("nothing is heard of a worker that was given up", async () => {
  readySession();
  const asked = session.ask("run", SUBMISSION, 1);
  const stopped = FakeWorker.latest;
  asked.stop();
  stopped.die("the browser ended it");
  assert.equal(session.state.kind, "loading");
  assert.equal(FakeWorker.spawned.length, 2);
});

test("a worker that has taken too much memory is replaced after its answer", async () => {
  const worker = readySession();
  const { outcome } = session.ask("run", SUBMISSION, 1);
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 2 ** 31 });
  assert.deepEqual(await outcome, { kind: "answered", payload: "{}" });
  assert.ok(worker.terminated);
  assert.equal(FakeWorker.spawned.length, 2);
});
