import assert from "node:assert/strict";
import { beforeEach, test, type TestContext } from "node:test";
import { leisure } from "../src/leisure";
import { Session } from "../src/session";
import { FakeWorker } from "./fake_worker";

const SUBMISSION = { key: "a/b", source: "x = 1", name: "starter.py" };

let session: Session;
let person: EventTarget;
let drawings: FrameRequestCallback[];

beforeEach(() => {
  FakeWorker.spawned = [];
  person = new EventTarget();
  drawings = [];
  globalThis.requestAnimationFrame = (draw) => drawings.push(draw);
  session = new Session(
    (load) => FakeWorker.spawn(load),
    "/runtime/",
    () => false,
    () => false,
    (act) => act(),
  );
});

/** Has it resolved by now? */
async function isOver(waiting: Promise<void>): Promise<boolean> {
  return Promise.race([waiting.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

/** In how many milliseconds a press counts as at once. */
const AT_ONCE = 100;

async function draw(context: TestContext): Promise<void> {
  for (const drawing of drawings.splice(0)) drawing(0);
  context.mock.timers.tick(1);
  await new Promise(setImmediate);
}

async function passAtOnce(context: TestContext): Promise<void> {
  await draw(context);
  context.mock.timers.tick(AT_ONCE);
  await new Promise(setImmediate);
}

async function asked(context: TestContext): Promise<{ waiting: Promise<void> }> {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  session.ask("check", SUBMISSION, 10);
  const waiting = leisure(session, person);
  await passAtOnce(context);
  return { waiting }; // not the promise itself, which would be waited for
}

test("where nobody asks at once nothing waits for long", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const waiting = leisure(session, person);
  await passAtOnce(context);
  assert.ok(await isOver(waiting));
});

test("a button that has not been drawn yet cannot have been pressed", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const waiting = leisure(session, person);
  context.mock.timers.tick(10 * AT_ONCE); // the page is still being laid out
  session.ask("check", SUBMISSION, 10);
  await passAtOnce(context);
  assert.ok(!(await isOver(waiting)));
});

test("who presses a button that has just appeared has asked at once", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const waiting = leisure(session, person);
  session.ask("check", SUBMISSION, 10);
  await passAtOnce(context);
  assert.ok(!(await isOver(waiting)));
});

test("an answer goes first, and is drawn first", async (context) => {
  const { waiting } = await asked(context);
  const worker = FakeWorker.latest;
  worker.say({ kind: "ready", names: {} });
  assert.ok(!(await isOver(waiting)));
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 1 });
  assert.ok(!(await isOver(waiting)));
  await draw(context);
  assert.ok(await isOver(waiting));
});

test("without an answer the wait is over, too", async (context) => {
  const { waiting } = await asked(context);
  FakeWorker.latest.say({ kind: "failed", id: null, message: "no network" });
  assert.ok(!(await isOver(waiting)));
  await draw(context);
  assert.ok(await isOver(waiting));
});

for (const use of ["pointerdown", "keydown", "click"]) {
  test(`whoever does more than wait is served at once: ${use}`, async (context) => {
    const { waiting } = await asked(context);
    assert.ok(!(await isOver(waiting)));
    person.dispatchEvent(new Event(use));
    assert.ok(await isOver(waiting));
  });
}
