/** In the head of a page with an editor: where Python has run before, its worker starts while the page still arrives.
 *
 * The build writes this into the page itself, because a file of its own would come too late.
 */

import { hasRoomForSpare, hasRun } from "./device";
import type { FromWorker } from "./protocol";
import { spawnPython, type WorkerLike } from "./python_worker";

/** Set by the build: the worker's file name, with its hash. */
declare const WORKER_FILE: string;

/** A worker that was told to wake Python, and what it has said since. */
export interface Early {
  readonly worker: WorkerLike;
  readonly said: readonly FromWorker[];
}

/** Where `workbench.ts` finds it. */
export type EarlyScope = typeof globalThis & { earlyPython?: Early };

const scope = globalThis as EarlyScope;

function wakePython(assets: URL): void {
  const runtime = new URL("runtime/", assets).href;
  const load = { kind: "load", runtime, extent: "lean", early: true, remember: false } as const;
  const worker = spawnPython(new URL(WORKER_FILE, new URL("workbench/", assets)), load);
  const said: FromWorker[] = [];
  worker.onmessage = ({ data }) => void said.push(data);
  worker.onerror = () => delete scope.earlyPython;
  scope.earlyPython = { worker, said };
}

const assets = document.currentScript?.dataset.assets;
if (assets !== undefined && hasRoomForSpare() && hasRun()) wakePython(new URL(assets, document.baseURI));
