import assert from "node:assert/strict";
import { test } from "node:test";
import { totalBytes, type Manifest } from "../src/manifest";

test("the progress bar's total counts every file", () => {
  const pack = { name: "p", file: "p.pack", integrity: "sha256-", bytes: 10 };
  const manifest: Manifest = {
    schema: "trace-and-error/runtime/1",
    pyodide: "0.29.5",
    info: {},
    packages: "/lib/python3.13/site-packages",
    core: { folder: "core", bytes: 100, files: {} },
    stdlib: pack,
    archives: [pack, pack],
    names: {},
  };
  assert.equal(totalBytes(manifest), 130);
});
