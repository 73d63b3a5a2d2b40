import assert from "node:assert/strict";
import { test } from "node:test";
import { isNamedByContent, pathIn } from "../src/offline/release";

const SITE = "https://example.org/course/";

test("an address inside the site is a path, and a folder its index page", () => {
  assert.equal(pathIn(SITE, `${SITE}katas/a/b/?q=1#top`), "katas/a/b/index.html");
  assert.equal(pathIn(SITE, SITE), "index.html");
  assert.equal(pathIn(SITE, `${SITE}assets/katas/a%20b.json`), "assets/katas/a b.json");
});

test("what lies beside the site is not ours", () => {
  assert.equal(pathIn(SITE, "https://example.org/another/"), undefined);
  assert.equal(pathIn(SITE, "https://elsewhere.org/course/"), undefined);
});

test("only a name with a hash means the same in every release", () => {
  assert.ok(isNamedByContent("assets/runtime/numpy-84ebd73f3df652b7.pack"));
  assert.ok(isNamedByContent("assets/runtime/core-07639db7d19ba840/pyodide.mjs"));
  assert.ok(isNamedByContent("assets/workbench/worker-NJNN4R6R.js"));
  assert.ok(!isNamedByContent("assets/workbench/workbench.js"));
  assert.ok(!isNamedByContent("assets/runtime/manifest.json"));
});
