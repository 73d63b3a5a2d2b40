/** What one mode of a run shows: traces and prints in the order they happened. */

import type { ModeRun, PrintEvent, RunEvent, TraceEvent } from "../run";

export type Entry =
  | { readonly kind: "trace"; readonly event: TraceEvent; readonly call: string }
  | { readonly kind: "print"; readonly when: PrintEvent["when"]; readonly by: string | undefined; readonly text: string };

/** Traces and prints; neighbouring prints of one kind become one block. Other events are not shown. */
export function entries(run: ModeRun): readonly Entry[] {
  const shown: Entry[] = [];
  for (const event of run.events) {
    if (isTrace(event)) shown.push({ kind: "trace", event, call: signature(event) });
    else if (isPrint(event)) addPrint(shown, event);
  }
  return shown;
}

/** `train_step(x: float32[2], step: 7)` */
export function signature(event: Pick<TraceEvent, "function" | "signature">): string {
  const parameters = Object.entries(event.signature).map(([name, type]) => `${name}: ${type}`);
  return `${event.function}(${parameters.join(", ")})`;
}

function addPrint(shown: Entry[], event: PrintEvent): void {
  const by = event.by ?? undefined;
  const last = shown.at(-1);
  if (last?.kind === "print" && last.when === event.when && last.by === by) {
    shown[shown.length - 1] = { ...last, text: last.text + event.text };
  } else {
    shown.push({ kind: "print", when: event.when, by, text: event.text });
  }
}

function isTrace(event: RunEvent): event is TraceEvent {
  return event.kind === "trace";
}

function isPrint(event: RunEvent): event is PrintEvent {
  return event.kind === "print";
}
