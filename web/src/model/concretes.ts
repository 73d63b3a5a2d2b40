/** The concrete functions of a play: every trace that left a graph. */

import type { GraphSeen } from "../observation";
import type { Played } from "./played";
import { signature } from "./run";

export interface Concrete {
  readonly function: string;
  readonly trace: number;
  /** `train_step(x: float32[2], step: 7)` */
  readonly call: string;
  readonly reason: string;
  readonly graph: GraphSeen;
}

export function concretes(played: Played | undefined): readonly Concrete[] {
  const functions = played?.modes.GRAPH?.functions ?? [];
  return functions.flatMap(({ name, traces }) =>
    traces.flatMap(({ number, reason, graph, ...told }) =>
      graph ? [{ function: name, trace: number, call: signature({ ...told, function: name }), reason, graph }] : [],
    ),
  );
}
