/** A worker that answers only when the test says so. */

import type { FromWorker, Load, ToWorker } from "../src/protocol";
import type { WorkerLike } from "../src/python_worker";

export class FakeWorker implements WorkerLike {
  static spawned: FakeWorker[] = [];

  readonly received: ToWorker[] = [];
  terminated = false;
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;

  static spawn(load: Load): FakeWorker {
    const worker = new FakeWorker();
    worker.received.push(load);
    FakeWorker.spawned.push(worker);
    return worker;
  }

  /** The worker that serves now. */
  static get latest(): FakeWorker {
    const worker = FakeWorker.spawned.at(-1);
    if (!worker) throw new Error("no worker was spawned");
    return worker;
  }

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  die(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }

  /** The ids of the questions this worker was sent. */
  get asked(): number[] {
    return this.received.flatMap((message) => (message.kind === "ask" ? [message.id] : []));
  }
}
