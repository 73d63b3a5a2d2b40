/** The worker's end of the protocol: load Python once, then answer one question after another. */

import { firstLoad, holdLife } from "./python_worker";
import { LacksEngine, startPython, type Python } from "./python";
import type { Ask, FromWorker, Load, ToWorker } from "./protocol";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let python: Promise<Python | undefined> | undefined;
let wanted = false;
const alive = holdLife(scope);

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "ask") return void answer(data);
  begin(data);
};

const first = firstLoad(scope);
if (first) begin(first);

function begin(asked: Load): void {
  wanted ||= !asked.early;
  if (!python) void load(asked);
}

function send(message: FromWorker): void {
  scope.postMessage(message);
}

async function load(asked: Load): Promise<void> {
  python = alive.then(() => startPython(asked, (arrived) => send({ kind: "progress", ...arrived }), () => wanted));
  try {
    const started = await python;
    if (!started) {
      python = undefined;
      return send({ kind: "asleep" });
    }
    performance.mark("ready");
    send({ kind: "ready", names: started.names });
  } catch (error) {
    if (error instanceof LacksEngine) send({ kind: "lacking", id: null, what: "engine" });
    else send({ kind: "failed", id: null, message: describe(error) });
  }
}

async function answer(ask: Ask): Promise<void> {
  try {
    const started = await python;
    if (!started) throw new Error("a question came before the runtime was loaded");
    const { kind, payload } = answerOf(started, ask);
    const { lacking } = started;
    if (lacking === undefined && kind === "result") send({ kind, id: ask.id, payload, memory: started.memory });
    else if (lacking === undefined) send({ kind: "failed", id: ask.id, message: payload });
    else if (lacking === "engine") send({ kind: "lacking", id: ask.id, what: lacking });
    else if (lacking !== undefined) await bring(started, lacking, ask.id);
  } catch (error) {
    send({ kind: "failed", id: ask.id, message: describe(error) });
  }
}

/** What Python says, or what stopped it. */
function answerOf(python: Python, { id, question, payload }: Ask): { kind: "result" | "failed"; payload: string } {
  const announce = (step: string): void => send({ kind: "step", id, payload: step });
  try {
    return { kind: "result", payload: python.ask(question, payload, announce) };
  } catch (error) {
    return { kind: "failed", payload: describe(error) };
  }
}

/** Bring the modules that a program imports, so that the question can be asked again. */
async function bring(python: Python, modules: readonly string[], id: number): Promise<void> {
  send({ kind: "lacking", id, what: "modules" });
  try {
    await python.bring(modules);
    send({ kind: "ready", names: python.names });
  } catch (error) {
    send({ kind: "failed", id: null, message: describe(error) });
  }
}

function describe(error: unknown): string {
  // Emscripten throws objects that are no Error, but have a message.
  return String((error as { message?: unknown } | null)?.message ?? error);
}
