import assert from "node:assert/strict";
import { beforeEach, test, type TestContext } from "node:test";
import { leisure } from "../src/leisure";
import { Session } from "../src/session";
import { FakeWorker } from "./fake_worker";

const SUBMISSION = { key: "a/b", source: "x = 1", name: "starter.py" };

let session: Session;
let person: EventTarget;

beforeEach(() => {
  FakeWorker.spawned = [];
  person = new EventTarget();
  globalThis.requestAnimationFrame = (draw) => Number(setTimeout(draw, 16));
  session = new Session(
    () => FakeWorker.spawn(),
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

function asked(context: TestContext): Promise<void> {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  session.ask("check", SUBMISSION, 10);
  return leisure(session, person);
}

test("where nobody has asked nothing waits", async () => {
  assert.ok(await isOver(leisure(session, person)));
});

test("an answer goes first, and is drawn first", async (context) => {
  const waiting = asked(context);
  const worker = FakeWorker.latest;
  worker.say({ kind: "ready", names: {} });
  assert.ok(!(await isOver(waiting)));
  worker.say({ kind: "result", id: 1, payload: "{}", memory: 1 });
  assert.ok(!(await isOver(waiting)));
  context.mock.timers.tick(16);
  context.mock.timers.tick(1);
  assert.ok(await isOver(waiting));
});

test("without an answer the wait is over, too", async (context) => {
  const waiting = asked(context);
  FakeWorker.latest.say({ kind: "failed", id: null, message: "no network" });
  assert.ok(!(await isOver(waiting)));
  context.mock.timers.tick(16);
  context.mock.timers.tick(1);
  assert.ok(await isOver(waiting));
});

for (const use of ["pointerdown", "keydown", "click"]) {
  test(`whoever does more than wait is served at once: ${use}`, async (context) => {
    const waiting = asked(context);
    assert.ok(!(await isOver(waiting)));
    person.dispatchEvent(new Event(use));
    assert.ok(await isOver(waiting));
  });
}
