import assert from "node:assert/strict";
import { test } from "node:test";
import { packsOf, packsWith, totalBytes, type Manifest } from "../src/manifest";

const file = (name: string, bytes: number) => ({ name, file: `${name}.pack`, integrity: "sha256-", bytes });
const MANIFEST: Manifest = {
  schema: "trace-and-error/runtime/2",
  pyodide: "0.29.5",
  info: {},
  packages: "/lib/python3.13/site-packages",
  core: { folder: "core", bytes: 100, files: {} },
  stdlib: file("stdlib", 10),
  archives: [file("numpy", 10), file("malt", 10)],
  later: {
    folder: "/lib/python3.13/later",
    packs: [
      { ...file("random", 5), modules: ["numpy.random", "numpy.random.mtrand"] },
      { ...file("others", 7), modules: ["csv", "numpy.fft"] },
    ],
  },
  whole: { engine: file("pyodide", 1000), natives: file("natives", 200) },
  names: {},
};

test("the progress bar's total counts every file that Python starts from", () => {
  assert.equal(totalBytes(MANIFEST, "lean"), 130);
  assert.equal(totalBytes(MANIFEST, "whole"), 1330);
});

test("whole native modules stand behind those they replace", () => {
  const names = (extent: "lean" | "whole") => packsOf(MANIFEST, extent).map(({ name }) => name);
  assert.deepEqual(names("lean"), ["numpy", "malt"]);
  assert.deepEqual(names("whole"), ["numpy", "malt", "natives"]);
});

test("modules come with the packs that list them", () => {
  const names = (...modules: string[]) => packsWith(MANIFEST, modules).map(({ name }) => name);
  assert.deepEqual(names("csv"), ["others"]);
  assert.deepEqual(names("numpy.random", "numpy.fft"), ["random", "others"]);
  assert.deepEqual(names("no_such_module"), []);
});
