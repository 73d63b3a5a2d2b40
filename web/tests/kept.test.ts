import assert from "node:assert/strict";
import { test } from "node:test";
import { isKept, keptHeaders } from "../src/offline/kept";
import { digestOf } from "../src/offline/release";

const CONTENT = new TextEncoder().encode("abc").buffer;
const INTEGRITY = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="; // of "abc"

async function response(content: ArrayBuffer): Promise<Response> {
  return new Response(content, { headers: keptHeaders(await digestOf(content), "text/plain") });
}

test("what was kept is known by the digest it had then", async () => {
  assert.ok(isKept(await response(CONTENT), INTEGRITY));
  assert.equal((await response(CONTENT)).headers.get("Content-Type"), "text/plain");
});

test("another content, and one that the network brought, have to be hashed", async () => {
  assert.ok(!isKept(await response(new ArrayBuffer(3)), INTEGRITY));
  assert.ok(!isKept(new Response(CONTENT), INTEGRITY));
});

test("where no integrity is known nothing counts as kept", async () => {
  assert.ok(!isKept(await response(CONTENT), ""));
});
