/** A second worker with Python ready in it, for the moment when the first has to be given up. */

import type { FromWorker, Ready } from "./protocol";
import { giveUp, type WorkerLike } from "./python_worker";

/** A spare that dies is replaced once: a device that kills two can not afford one. */
const MOST_DEATHS = 2;

/** A worker that loads Python, or has done so. */
export interface Seat {
  readonly worker: WorkerLike;
  readonly ready: Ready | undefined;
}

export class Spare {
  private worker: WorkerLike | undefined;
  private ready: Ready | undefined;
  private deaths = 0;

  /** `start` makes a worker that has been told to load; `affordable` says whether this device has room for two. */
  constructor(
    private readonly start: () => WorkerLike,
    private readonly affordable: () => boolean,
  ) {}

  /** Have one, unless there is one already. */
  prepare(): void {
    if (this.worker || this.deaths >= MOST_DEATHS || !this.affordable()) return;
    const worker = this.start();
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = () => this.die();
    this.worker = worker;
  }

  /** Hand it over; whoever takes it listens to it from now on. */
  take(): Seat | undefined {
    const { worker, ready } = this;
    this.worker = undefined;
    this.ready = undefined;
    return worker && { worker, ready };
  }

  private receive(message: FromWorker): void {
    if (message.kind === "ready") this.ready = message;
    else if (message.kind === "failed") this.die();
  }

  private die(): void {
    const seat = this.take();
    if (seat) giveUp(seat.worker);
    this.deaths += 1;
    this.prepare();
  }
}
