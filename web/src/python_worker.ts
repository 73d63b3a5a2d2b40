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
 * `first` is a message that it gets with its address. One that is posted waits, although the worker runs already, until
 * the page's thread has a moment: it may be laying out a page.
 */
export function spawnPython(file: URL, first?: Load): WorkerLike {
  const name = `python ${Math.random()}`;
  const address = new URL(file);
  if (first) address.hash = encodeURIComponent(JSON.stringify(first));
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

/** The worker's end: the message that came with its address. */
export function firstMessage({ location }: DedicatedWorkerGlobalScope): Load | undefined {
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
