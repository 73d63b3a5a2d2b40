import assert from "node:assert/strict";
import { test } from "node:test";
import { codeIn, fragmentOf } from "../src/link";

const PROGRAM = 'import tensorflow as tf\n\nprint("über", tf.constant([1.0, 2.0]))\n';

test("a link carries the code there and back", async () => {
  const fragment = await fragmentOf(PROGRAM);
  assert.match(fragment, /^#code=[\w-]+$/);
  assert.equal(await codeIn(fragment), PROGRAM);
});

test("the links that the site's build makes are read", async () => {
  // tests/dojo/site/test_playground.py makes the same.
  assert.equal(await codeIn("#code=KyjKzCvRUMpIzcnJV9LkAgA"), 'print("hello")\n');
});

test("another fragment carries no code", async () => {
  assert.equal(await codeIn("#why"), undefined);
  assert.equal(await codeIn(""), undefined);
});

test("a link that was cut short is told apart, not shown in part", async () => {
  const fragment = await fragmentOf(PROGRAM.repeat(3));
  assert.equal(await codeIn(fragment.slice(0, -8)), null);
  assert.equal(await codeIn("#code=%%%"), null);
});

test("a short link that unpacks to gigabytes is refused", async () => {
  assert.equal(await codeIn(await fragmentOf("x".repeat(5_000_000))), null);
});
