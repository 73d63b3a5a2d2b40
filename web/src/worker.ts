/** The worker's end of the protocol: load Python once, then answer one question after another. */

import type { PyProxy } from "pyodide/ffi";
import { holdLife } from "./python_worker";
import { startPython, type Python } from "./python";
import type { Ask, FromWorker, ToWorker } from "./protocol";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let python: Promise<Python | undefined> | undefined;
let wanted = false;
const alive = holdLife(scope);

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "ask") return void answer(data);
  wanted ||= !data.early;
  if (!python) void load(data.runtime);
};

function send(message: FromWorker): void {
  scope.postMessage(message);
}

async function load(runtime: string): Promise<void> {
  python = alive.then(() => startPython(runtime, (arrived) => send({ kind: "progress", ...arrived }), () => wanted));
  try {
    const started = await python;
    if (!started) {
      python = undefined;
      return send({ kind: "asleep" });
    }
    performance.mark("ready");
    send({ kind: "ready", names: started.names });
  } catch (error) {
    send({ kind: "failed", id: null, message: describe(error) });
  }
}

async function answer({ id, question, payload }: Ask): Promise<void> {
  try {
    const started = await python;
    if (!started) throw new Error("a question came before the runtime was loaded");
    const { page, memory } = started;
    const announce = (step: string): void => send({ kind: "step", id, payload: step });
    const result: string | PyProxy = page[question](payload, announce);
    send({ kind: "result", id, payload: String(result), memory: memory() });
  } catch (error) {
    send({ kind: "failed", id, message: describe(error) });
  }
}

function describe(error: unknown): string {
  // Emscripten throws objects that are no Error, but have a message.
  return String((error as { message?: unknown } | null)?.message ?? error);
}
