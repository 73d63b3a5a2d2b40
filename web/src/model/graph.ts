/** A concrete function's graph as nested bodies of operations, each with what marks it. */

import type { GraphNode, GraphSeen } from "../observation";

/** Operations that look at state and leave it as it is. */
const READS = /^(Read|ResourceGather|VariableShape|VarIsInitialized|TensorListGet|LookupTableFind|LookupTableSize)/;

/** What an operation is to a learner (`input`: what a body gets); shown as shape and as text. */
export type Kind = "argument" | "input" | "capture" | "constant" | "control" | "read" | "effect" | "operation";

export interface Op {
  /** Unique in the whole graph: positions from the outermost body inward, such as `6.1.3`. */
  readonly id: string;
  readonly node: GraphNode;
  readonly kind: Kind;
  /** Bodies of loops, branches and called functions. */
  readonly bodies: readonly Body[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface Body {
  readonly role: Role;
  readonly ops: readonly Op[];
  readonly edges: readonly Edge[];
}

/** What a body is to the operation that runs it; a called function has its name. */
export type Role = "whole" | "condition" | "loop" | "then" | "else" | { readonly called: string };

export function graphTree(graph: GraphSeen): Body {
  const bodies = new Map(graph.functions.map(({ name, nodes }) => [name, nodes]));
  return bodyOf("whole", graph.nodes, "", bodies);
}

/** Every operation, outer ones before those in their bodies. */
export function allOps({ ops }: Body): readonly Op[] {
  return ops.flatMap((op) => [op, ...op.bodies.flatMap(allOps)]);
}

/** How many operations of each kind there are, bodies included. */
export function countKinds(tree: Body): Readonly<Record<Kind, number>> {
  const counts = { argument: 0, input: 0, capture: 0, constant: 0, control: 0, read: 0, effect: 0, operation: 0 };
  for (const { kind } of allOps(tree)) counts[kind] += 1;
  return counts;
}

function bodyOf(role: Role, nodes: readonly GraphNode[], path: string, bodies: Bodies): Body {
  const ops = nodes.map((node, index): Op => {
    const id = `${path}${index}`;
    const roles = node.body.map((name, at) => bodyOf(roleOf(node, at), bodies.get(name) ?? [], `${id}.${at}.`, bodies));
    return { id, node, kind: kindOf(node, role), bodies: roles };
  });
  return shown(role, ops, edgesOf(ops));
}

type Bodies = ReadonlyMap<string, readonly GraphNode[]>;

/** Without the inputs that a body gets and does not use. */
function shown(role: Role, ops: readonly Op[], edges: readonly Edge[]): Body {
  const used = new Set(edges.map(({ from }) => from));
  const kept = ops.filter(({ id, kind }) => kind !== "input" || used.has(id));
  return { role, ops: kept, edges };
}

function edgesOf(ops: readonly Op[]): readonly Edge[] {
  const byName = new Map(ops.map(({ id, node }) => [node.name, id]));
  return ops.flatMap(({ id, node }) => {
    const sources = new Set(node.inputs.map((tensor) => byName.get(tensor.split(":")[0]!)));
    return [...sources].filter((from) => from !== undefined).map((from) => ({ from, to: id }));
  });
}

function kindOf({ op, body, capture, stateful }: GraphNode, role: Role): Kind {
  if (op === "Const") return "constant";
  if (capture !== null) return "capture";
  if (op === "Placeholder") return role === "whole" ? "argument" : "input";
  if (body.length) return "control";
  if (!stateful) return "operation";
  return READS.test(op) ? "read" : "effect";
}

function roleOf({ op, body }: GraphNode, index: number): Role {
  if (op.endsWith("While")) return index === 0 ? "condition" : "loop";
  if (op.endsWith("If")) return index === 0 ? "then" : "else";
  return { called: plainName(body[index] ?? "") };
}

/** `__inference_helper_6`: `helper`. */
function plainName(name: string): string {
  return name.replace(/^__inference_/, "").replace(/(_\d+)+$/, "");
}
