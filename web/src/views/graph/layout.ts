/** Where everything in a graph stands: dagre for one body, bodies inside of operations from the inside out. */

import { Graph, layout as dagre } from "@dagrejs/dagre";
import type { Body, Op } from "../../model/graph";
import { labelOf, type Label } from "./labels";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedOp extends Box {
  readonly op: Op;
  readonly label: Label;
  readonly bodies: readonly PlacedBody[];
}

export interface PlacedBody extends Box {
  readonly body: Body;
  readonly ops: readonly PlacedOp[];
  readonly edges: readonly (readonly Point[])[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const LINE = 16;
export const HEADING = 22;
const PAD = 10;
const GAP = 12;
const TITLE = 7.4; // pixels per letter of the code font at the drawing's sizes
const SMALL = 6.3;

/** Lay out a body and, inside of it, those of the operations in `open`. Its own corner is at 0, 0. */
export function place(body: Body, open: ReadonlySet<string>): PlacedBody {
  const sized = new Map(body.ops.map((op) => [op.id, sizeOf(op, open)]));
  const graph = new Graph<object, Partial<Box>>();
  graph.setGraph({ rankdir: "TB", rankalign: "top", nodesep: 16, ranksep: 28, marginx: PAD, marginy: PAD });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, { width, height }] of sized) graph.setNode(id, { width, height });
  for (const { from, to } of body.edges) graph.setEdge(from, to);
  dagre(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Box>;
  const ops = body.ops.map((op) => moved(sized.get(op.id)!, graph.node(op.id) as Box));
  const edges = graph.edges().map((edge) => (graph.edge(edge) as { points: Point[] }).points);
  return { body, ops, edges, x: 0, y: 0, width: finite(width), height: finite(height) };
}

/** An operation at 0, 0: its label, and below it the bodies that are open, side by side. */
function sizeOf(op: Op, open: ReadonlySet<string>): PlacedOp {
  const label = labelOf(op);
  const width = Math.max(label.title.length * TITLE, label.mark.length * SMALL, label.detail.length * SMALL) + 2 * PAD + (op.bodies.length ? 20 : 0);
  const height = [label.mark, label.title, label.detail].filter(Boolean).length * LINE + PAD;
  if (!open.has(op.id) || !op.bodies.length) return { op, label, bodies: [], x: 0, y: 0, width, height };
  return withBodies({ op, label, bodies: [], x: 0, y: 0, width, height }, op.bodies.map((body) => place(body, open)));
}

function withBodies(closed: PlacedOp, inside: readonly PlacedBody[]): PlacedOp {
  let x = GAP;
  const bodies = inside.map((body) => {
    const at = { ...body, x, y: closed.height + HEADING };
    x += body.width + GAP;
    return at;
  });
  const tallest = Math.max(...inside.map(({ height }) => height));
  return { ...closed, bodies, width: Math.max(closed.width, x), height: closed.height + HEADING + tallest + GAP };
}

/** dagre tells centers. */
function moved(op: PlacedOp, center: Box): PlacedOp {
  return { ...op, x: center.x - op.width / 2, y: center.y - op.height / 2 };
}

/** The size of an empty graph is -Infinity. */
function finite(size: number): number {
  return Number.isFinite(size) ? size : 2 * PAD;
}
