/** The page's end of the protocol: one worker answers; a spare takes its place when it has to be stopped. */

import type { StepBegun } from "./asked";
import { StepClock } from "./clock";
import type { Arrived } from "./downloads";
import type { Early } from "./early";
import type { Extent, PublicNames } from "./manifest";
import type { Failed, FromWorker, Lacking, Load, Question, Result, Step, ToWorker } from "./protocol";
import { giveUp, type WorkerLike } from "./python_worker";
import { Spare, type Seat } from "./spare";

export type Outcome =
  | { readonly kind: "answered"; readonly payload: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "out of time"; readonly step: StepBegun | undefined; readonly seconds: number }
  | { readonly kind: "crashed"; readonly step: StepBegun | undefined; readonly message: string }
  | { readonly kind: "not loaded"; readonly message: string };

export type SessionState =
  | { readonly kind: "unloaded" }
  | ({ readonly kind: "loading" } & Arrived)
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string };

/** Until the first step begins only our own code runs; this clock is for a worker that died silently. */
const BEFORE_FIRST_STEP = 10;

/** A worker that has taken more bytes is replaced after its answer; a fresh Python takes a fifteenth of this. */
const MOST_MEMORY = 512 * 2 ** 20;

interface Pending {
  readonly id: number;
  readonly seconds: number;
  readonly message: ToWorker;
  readonly settle: (outcome: Outcome) => void;
  step: StepBegun | undefined;
}

/** How a worker starts; both are explained at `Load`. */
interface How {
  readonly early?: boolean;
  readonly remember?: boolean;
}

/** A question that was asked; `stop` ends it at once, and the spare takes over. */
export interface Asked {
  readonly outcome: Promise<Outcome>;
  stop(): void;
}

/** Events: `state` when loading advances, `step` when a step begins, `answered`, and `settled` with or without
 * an answer. Questions are answered in turn. */
export class Session extends EventTarget {
  state: SessionState = { kind: "unloaded" };
  /** What the runtime offers, as soon as it has been loaded once. */
  names: PublicNames = {};
  private worker: WorkerLike | undefined;
  private readonly spare: Spare;
  private readonly clock = new StepClock();
  private readonly queue: Pending[] = [];
  private lastId = 0;
  /** Somebody works here: a question has been answered, or had to be stopped. */
  private used = false;
  /** The worker was asked to wake only, and has not answered. */
  private early = false;
  /** Once a program has needed the whole of Python, its author is going to need it again. */
  private extent: Extent = "lean";

  constructor(
    private readonly spawn: (load: Load) => WorkerLike,
    private readonly runtime: string,
    private readonly hasRoomForSpare: () => boolean,
    private readonly hasRun: () => boolean,
    /** Calls back once the page has been drawn: an answer is shown before a spare is started. */
    private readonly onceDrawn: (act: () => void) => void,
  ) {
    super();
    this.spare = new Spare(() => this.start({ remember: true }), hasRoomForSpare);
  }

  get busy(): boolean {
    return this.queue.length > 0;
  }

  /** Start loading Python, unless that has begun already. */
  load(): void {
    if (this.early) this.worker?.postMessage(this.loading({}));
    this.early = false;
    // Somebody waits, so the spare makes the image; where there is none, there is nobody else to make it.
    const start = (): WorkerLike => this.start({ remember: !this.hasRoomForSpare() });
    if (!this.worker) this.employ(this.spare.take() ?? { worker: start(), ready: undefined });
  }

  /** Wake Python before anybody asks for it, on a device that has run it and has room for two.
   *
   * A worker that finds no image to wake it from downloads nothing, and is given up.
   */
  loadEarly(): void {
    if (this.worker || !this.hasRoomForSpare() || !this.hasRun()) return;
    this.adopt({ worker: this.start({ early: true }), said: [] });
  }

  /** Go on with a worker that was told to wake Python, perhaps before there was a session. */
  adopt({ worker, said }: Early): void {
    this.early = true;
    this.employ({ worker, ready: undefined });
    for (const message of said) this.receive(message);
  }

  /** Ask one question; no step of its answer may take longer than `seconds`. */
  ask(question: Question, payload: unknown, seconds: number): Asked {
    const id = ++this.lastId;
    const message: ToWorker = { kind: "ask", id, question, payload: JSON.stringify(payload) };
    const { promise, resolve } = withResolvers<Outcome>();
    const pending: Pending = { id, seconds, message, settle: resolve, step: undefined };
    this.queue.push(pending);
    this.load();
    if (this.queue.length === 1) this.begin();
    return { outcome: promise, stop: () => this.stop(pending) };
  }

  private employ({ worker, ready }: Seat): void {
    this.worker = worker;
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => this.crash(event.message || "the worker ended");
    if (ready) this.becomeReady(ready.names);
    else this.become({ kind: "loading", loaded: 0, total: 0, retrying: false });
  }

  private stop(pending: Pending): void {
    const begun = pending === this.current && this.state.kind === "ready";
    if (begun) this.endCurrent({ kind: "stopped" });
    else if (this.queue.includes(pending)) {
      this.queue.splice(this.queue.indexOf(pending), 1);
      pending.settle({ kind: "stopped" });
    }
  }

  private get current(): Pending | undefined {
    return this.queue[0];
  }

  private start(how: How): WorkerLike {
    return this.spawn(this.loading(how));
  }

  private loading({ early = false, remember = false }: How): Load {
    return { kind: "load", runtime: this.runtime, extent: this.extent, early, remember };
  }

  private begin(): void {
    if (this.state.kind !== "ready") return;
    if (this.used) this.onceDrawn(() => this.spare.prepare());
    if (!this.current) return;
    this.worker?.postMessage(this.current.message);
    this.restartClock(this.current, Math.max(this.current.seconds, BEFORE_FIRST_STEP));
  }

  private receive(message: FromWorker): void {
    if (message.kind === "progress") this.become({ ...message, kind: "loading" });
    else if (message.kind === "ready") this.becomeReady(message.names);
    else if (message.kind === "asleep") this.fallAsleep();
    else if (message.kind === "failed" && message.id === null) this.failToLoad(message.message);
    else if (message.kind === "lacking") this.goOnWithMore(message.what);
    else if (this.current && message.id === this.current.id) this.receiveAnswer(this.current, message);
  }

  /** A program needs more of Python: the question stays, and is asked again when that is there. */
  private goOnWithMore(what: Lacking["what"]): void {
    this.clock.stop();
    if (this.current) this.current.step = undefined;
    if (what === "modules") return this.become({ kind: "loading", loaded: 0, total: 0, retrying: false });
    this.discardWorker();
    const spare = this.spare.take(); // it lacks the same
    if (spare) giveUp(spare.worker);
    this.extent = "whole";
    this.load();
  }

  private receiveAnswer(pending: Pending, answer: Step | Result | Failed): void {
    if (answer.kind === "step") this.beginStep(pending, JSON.parse(answer.payload) as StepBegun);
    else if (answer.kind === "result") this.receiveResult(answer);
    else this.endCurrent({ kind: "crashed", step: pending.step, message: answer.message });
  }

  private receiveResult({ payload, memory }: Result): void {
    const outcome: Outcome = { kind: "answered", payload };
    if (memory > MOST_MEMORY) this.endCurrent(outcome);
    else this.settle(outcome);
  }

  private becomeReady(names: PublicNames): void {
    this.early = false;
    this.names = names;
    this.become({ kind: "ready" });
    this.begin();
  }

  private beginStep(pending: Pending, step: StepBegun): void {
    pending.step = step;
    this.restartClock(pending, pending.seconds);
    this.dispatchEvent(new CustomEvent("step", { detail: step }));
  }

  private restartClock(pending: Pending, seconds: number): void {
    this.clock.restart(seconds, () => this.endCurrent({ kind: "out of time", step: pending.step, seconds }));
  }

  private crash(message: string): void {
    if (this.state.kind === "loading") this.failToLoad(message);
    else if (this.current) this.endCurrent({ kind: "crashed", step: this.current.step, message });
    else this.becomeUnloaded();
  }

  /** The worker can not be trusted with another question: give up on it, and on its question. */
  private endCurrent(outcome: Outcome): void {
    this.discardWorker();
    this.state = { kind: "unloaded" }; // the worker that takes over is sent the next question, never this one
    this.settle(outcome);
    this.load();
  }

  /** There is no image that fits; if somebody has asked meanwhile, the worker goes on and downloads. */
  private fallAsleep(): void {
    if (this.early) this.becomeUnloaded();
  }

  /** Nobody waits: the next question brings the spare in, or another worker. */
  private becomeUnloaded(): void {
    this.discardWorker();
    this.become({ kind: "unloaded" });
  }

  private failToLoad(message: string): void {
    this.discardWorker();
    this.become({ kind: "failed", message });
    while (this.current) this.settle({ kind: "not loaded", message });
  }

  private settle(outcome: Outcome): void {
    const pending = this.queue.shift();
    if (!pending) return;
    this.clock.stop();
    this.used ||= outcome.kind !== "not loaded";
    pending.settle(outcome);
    if (outcome.kind === "answered") this.dispatchEvent(new Event("answered"));
    this.dispatchEvent(new Event("settled"));
    this.begin();
  }

  private discardWorker(): void {
    if (this.worker) giveUp(this.worker);
    this.worker = undefined;
    this.early = false;
  }

  private become(state: SessionState): void {
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}

/** `Promise.withResolvers`, which browsers of 2023 do not have. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
