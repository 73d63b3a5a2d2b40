/** A worker for Python that tells when it dies, even where browsers do not.
 *
 * A browser that is short of memory ends a worker without a word. A worker holds a lock as long as it lives,
 * so whoever waits for the lock is told.
 */

import type { FromWorker, Load, ToWorker } from "./protocol";

/** The part of `Worker` that is needed; tests pass their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Start the worker of `file`; its death is an `error` event, whatever it died of.
 *
 * It gets `load` with its address. A message waits, although the worker runs already, until the page's thread has a
 * moment: it may be laying out a page.
 */
export function spawnPython(file: URL, load: Load): WorkerLike {
  const name = `python ${Math.random()}`;
  const address = new URL(file);
  address.hash = encodeURIComponent(JSON.stringify(load));
  const worker = new Worker(address, { type: "module", name });
  // Its first message comes when it has the lock.
  worker.addEventListener("message", () => void tellDeath(worker, name), { once: true });
  return worker;
}

/** End a worker, and hear nothing of it any more. */
export function giveUp(worker: WorkerLike): void {
  worker.onmessage = null;
  worker.onerror = null;
  worker.terminate();
}

async function tellDeath(worker: Worker, name: string): Promise<void> {
  // Without a secure connection there are no locks; then a time limit ends the waiting.
  await navigator.locks?.request(name, () => worker.dispatchEvent(new ErrorEvent("error", { message: "the browser ended it" })));
}

/** The worker's end: what came with its address. Whoever has to prepare the worker first gives it none. */
export function firstLoad({ location }: DedicatedWorkerGlobalScope): Load | undefined {
  return location.hash ? (JSON.parse(decodeURIComponent(location.hash.slice(1))) as Load) : undefined;
}

/** The worker's end: resolves when the lock is held, which is until it dies. */
export function holdLife(scope: DedicatedWorkerGlobalScope): Promise<void> {
  return new Promise((held) => {
    if (!navigator.locks) return held();
    void navigator.locks.request(scope.name, () => {
      held();
      return new Promise(() => undefined);
    });
  });
}
