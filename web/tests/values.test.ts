import assert from "node:assert/strict";
import { test } from "node:test";
import { sameValue, typeText, valueText } from "../src/model/values";
import type { Value } from "../src/observation";

const tensor = (data: unknown, shape: number[] = []): Value => ({ kind: "tensor", dtype: "float32", shape, data });
const literal = (data: unknown, type = "int"): Value => ({ kind: "literal", type, data });

test("values read as Python would write them", () => {
  assert.equal(valueText(tensor([0.92592591, 2], [2])), "[0.92593, 2]");
  assert.equal(valueText(literal(null, "NoneType")), "None");
  assert.equal(valueText(literal(true, "bool")), "True");
  assert.equal(valueText(literal("hi", "str")), '"hi"');
  assert.equal(valueText({ kind: "tuple", items: [literal(1)] }), "(1,)");
  assert.equal(valueText({ kind: "dict", items: { lr: literal(0.5, "float") } }), "{lr: 0.5}");
  assert.equal(valueText(literal({ float: "NaN" }, "float")), "NaN");
  assert.equal(valueText({ kind: "symbolic", dtype: "float32" }), "symbolic float32");
});

test("only tensors have a type beside their value", () => {
  assert.equal(typeText(tensor([1, 2], [2])), "float32[2]");
  assert.equal(typeText(literal(1)), undefined);
});

test("a variable is the same as a tensor of its value; a dtype is a difference", () => {
  assert.ok(sameValue({ ...tensor(1), kind: "variable" }, tensor(1)));
  assert.ok(!sameValue({ ...tensor(1), dtype: "float64" }, tensor(1)));
  assert.ok(!sameValue({ kind: "list", items: [literal(1)] }, { kind: "list", items: [] }));
  assert.ok(!sameValue(undefined, literal(1)));
});
