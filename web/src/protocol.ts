/** Everything that crosses `postMessage` between the page and a Python worker.
 *
 * Order: a worker gets `load` with its address, and answers with `progress` and then `ready` (or `failed`). If that is
 * early it may answer `asleep`; whoever needs Python then, or even before, sends another `load` that is not early.
 * After that each `ask` gets any number of `step` and exactly one `result`, `failed` or `lacking` with its id. After
 * `lacking` the question has to be asked again: of the same worker when it says `ready` once more, or of another one
 * that is told to load the whole of Python.
 * What Python reads and writes is JSON text; its types are in `asked.ts`, `report.ts`, `run.ts` and `converted.ts`.
 */

import type { Arrived } from "./downloads";
import type { Extent, PublicNames } from "./manifest";

/** The functions of `graders.page` that the page may call. */
export type Question = "check" | "run" | "converted" | "syntax";

export interface Load {
  readonly kind: "load";
  /** Address of the folder that holds the runtime's `manifest.json`. */
  readonly runtime: string;
  /** Nobody waits yet: only wake Python from the image of its memory. */
  readonly early: boolean;
  readonly extent: Extent;
  /** Nobody waits for an answer: make an image of its memory for later visits. */
  readonly remember: boolean;
}

export interface Ask {
  readonly kind: "ask";
  readonly id: number;
  readonly question: Question;
  readonly payload: string;
}

export type ToWorker = Load | Ask;

/** Bytes of the runtime that have arrived. */
export interface Progress extends Arrived {
  readonly kind: "progress";
}

export interface Ready {
  readonly kind: "ready";
  /** The runtime's public names, for completion. */
  readonly names: PublicNames;
}

/** No image of Python's memory fits, so it would have to be downloaded, and nobody has asked for it. */
export interface Asleep {
  readonly kind: "asleep";
}

/** A step of a scenario begins; the page names it if it never ends. */
export interface Step {
  readonly kind: "step";
  readonly id: number;
  /** JSON text: `StepBegun`. */
  readonly payload: string;
}

export interface Result {
  readonly kind: "result";
  readonly id: number;
  readonly payload: string;
  /** Bytes of memory that Python has taken by now; it never gives any back. */
  readonly memory: number;
}

/** A program needs a part of Python that was left out.
 *
 * `modules` are on their way, with `progress`, and `ready` follows. A function that is missing in the `engine` takes
 * the whole of Python, in another worker; `id` is null if that shows while Python starts.
 */
export interface Lacking {
  readonly kind: "lacking";
  readonly id: number | null;
  readonly what: "modules" | "engine";
}

/** The runtime could not be loaded (`id` is null), or answering broke down: never the learner's fault. */
export interface Failed {
  readonly kind: "failed";
  readonly id: number | null;
  readonly message: string;
}

export type FromWorker = Progress | Ready | Asleep | Step | Result | Lacking | Failed;
