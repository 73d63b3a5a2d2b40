import assert from "node:assert/strict";
import { test } from "node:test";
import { tokens } from "../src/model/tokens";

const colored = (source: string): string[] =>
  tokens(source).flatMap(({ kind, text }) => (kind ? [`${kind} ${text.trim()}`] : []));

test("the pieces are the source, whatever it is", () => {
  for (const source of ["", "x", "def f(:\n", "'open\n\"\"\"never closed\n# no", "x = f'{a!r}' # é\n\n"])
    assert.equal(tokens(source).map(({ text }) => text).join(""), source);
});

test("Python's words have the kinds that the editor gives them", () => {
  assert.deepEqual(colored("@tf.function\ndef scale(x):\n    return x * 2.5  # def"), [
    "meta @",
    "keyword def",
    "name scale",
    "keyword return",
    "number 2.5",
    "comment # def",
  ]);
});

test("a string may be long, prefixed or cut short, and hides what stands in it", () => {
  assert.deepEqual(colored('"""two\n# lines"""\n'), ['string """two\n# lines"""']);
  assert.deepEqual(colored("rb'for \\' x' + 'cut # short\nTrue"), ["string rb'for \\' x'", "string 'cut # short", "number True"]);
});

test("a word inside a name, and a product of matrices, are nothing special", () => {
  assert.deepEqual(colored("format_in = a @ b1"), []);
});
