import assert from "node:assert/strict";
import { test } from "node:test";
import { allOps, countKinds, graphTree } from "../src/model/graph";
import type { GraphNode, GraphSeen } from "../src/observation";
import { place } from "../src/views/graph/layout";

function node(name: string, op: string, inputs: readonly string[] = [], more: Partial<GraphNode> = {}): GraphNode {
  const plain = { outputs: ["int32[]"], line: 1, stateful: false, constant: null, capture: null, body: [] };
  return { name, op, inputs, ...plain, ...more };
}

const LOOP: GraphSeen = {
  nodes: [
    node("n", "Placeholder"),
    node("start", "Const", [], { constant: "0" }),
    node("v", "Placeholder", [], { capture: "Variable int32[]" }),
    node("while", "StatelessWhile", ["start:0", "n:0"], { body: ["while_cond_1", "while_body_2"] }),
    node("assign", "AssignAddVariableOp", ["v:0", "while:1"], { stateful: true }),
  ],
  functions: [
    { name: "while_cond_1", nodes: [node("i", "Placeholder"), node("x", "Placeholder"), node("less", "Less", ["i:0", "i:0"])] },
    { name: "while_body_2", nodes: [node("i", "Placeholder"), node("call", "PartitionedCall", ["i:0"], { body: ["__inference_helper_6"] })] },
    { name: "__inference_helper_6", nodes: [node("one", "Const", [], { constant: "1" })] },
  ],
  operations: {},
};

test("operations are told apart by what they are to a learner", () => {
  const kinds = graphTree(LOOP).ops.map(({ kind }) => kind);
  assert.deepEqual(kinds, ["argument", "constant", "capture", "control", "effect"]);
  const { constant, argument, input } = countKinds(graphTree(LOOP));
  assert.deepEqual({ constant, argument, input }, { constant: 2, argument: 1, input: 2 });
});

test("bodies are nested and named by what they are for", () => {
  const loop = graphTree(LOOP).ops[3];
  assert.deepEqual(loop?.bodies.map(({ role }) => role), ["condition", "loop"]);
  assert.deepEqual(loop?.bodies[1]?.ops[1]?.bodies[0]?.role, { called: "helper" });
});

test("an input that a body does not use is left out", () => {
  const condition = graphTree(LOOP).ops[3]?.bodies[0];
  assert.deepEqual(condition?.ops.map((op) => op.node.name), ["i", "less"]);
});

test("an edge goes from the producing operation, whichever output is meant", () => {
  const { edges } = graphTree(LOOP);
  assert.deepEqual(edges, [{ from: "1", to: "3" }, { from: "0", to: "3" }, { from: "2", to: "4" }, { from: "3", to: "4" }]);
});

test("every operation has a place inside of its body, bodies inside of their operation", () => {
  const tree = graphTree(LOOP);
  const placed = place(tree, new Set(allOps(tree).map(({ id }) => id)));
  for (const { x, y, width, height, bodies } of placed.ops) {
    assert.ok(x >= 0 && y >= 0 && x + width <= placed.width && y + height <= placed.height);
    for (const body of bodies) assert.ok(body.x + body.width <= width && body.y + body.height <= height);
  }
  assert.equal(placed.ops[3]?.bodies.length, 2);
  assert.ok(placed.height > place(tree, new Set()).height);
});
