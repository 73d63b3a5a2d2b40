import assert from "node:assert/strict";
import { test } from "node:test";
import { contentAddress, contentToKeep, digestIn, digestOf, isKept } from "../src/offline/contents";

const CONTENT = new TextEncoder().encode("abc").buffer;
const DIGEST = "ba7816bf8f01cfea414140de5dae2223";

test("a digest is the first half of the sha256, in hexadecimal digits", async () => {
  assert.equal(await digestOf(CONTENT), DIGEST);
});

test("the digest of an integrity is that of the content", () => {
  assert.equal(digestIn("sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="), DIGEST);
});

test("what was kept says under which digest, and what the network brought does not", () => {
  const kept = contentToKeep(DIGEST, CONTENT, "text/plain");
  assert.equal(kept.headers.get("Content-Type"), "text/plain");
  assert.ok(isKept(kept, DIGEST));
  assert.ok(!isKept(kept, "0".repeat(32)));
  assert.ok(!isKept(new Response(CONTENT), DIGEST));
});

test("two sites of one origin keep apart what they have", () => {
  assert.notEqual(contentAddress("https://example.org/a/", DIGEST), contentAddress("https://example.org/b/", DIGEST));
});
