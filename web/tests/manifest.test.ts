import assert from "node:assert/strict";
import { test } from "node:test";
import { alwaysNeeded, bytesOf, importedFrom, packsWith, type Extent, type Manifest } from "../src/manifest";

const file = (name: string, bytes: number) => ({ name, file: `${name}.pack`, integrity: "sha256-", bytes });
const MANIFEST: Manifest = {
  schema: "trace-and-error/runtime/4",
  pyodide: "0.29.5",
  info: {},
  packages: "/lib/python3.13/site-packages",
  core: { folder: "core", bytes: 100, files: {} },
  stdlib: file("stdlib", 10),
  archives: [file("numpy", 10), file("malt", 10)],
  natives: file("lean natives", 20),
  course: file("course", 3),
  later: {
    folder: "/lib/python3.13/later",
    packs: [
      { ...file("random", 5), modules: ["numpy.random", "numpy.random.mtrand"] },
      { ...file("others", 7), modules: ["csv", "numpy.fft"] },
    ],
  },
  whole: { engine: file("engine", 1000), glue: file("glue", 500), natives: file("natives", 200) },
  names: {},
};

test("the progress bar's total counts every file that Python starts from", () => {
  const total = (extent: Extent): number => {
    const { natives, course } = alwaysNeeded(MANIFEST, extent);
    return bytesOf(MANIFEST, extent, [natives, course, ...importedFrom(MANIFEST)]);
  };
  assert.equal(total("lean"), 100 + 3 + 20 + 30);
  assert.equal(total("whole"), 1000 + 500 + 100 + 3 + 200 + 30);
});

test("a whole Python needs whole native modules", () => {
  assert.equal(alwaysNeeded(MANIFEST, "lean").natives.name, "lean natives");
  assert.equal(alwaysNeeded(MANIFEST, "whole").natives.name, "natives");
  assert.equal(alwaysNeeded(MANIFEST, "whole").course.name, "course");
});

test("modules come with the packs that list them", () => {
  const names = (...modules: string[]) => packsWith(MANIFEST, modules).map(({ name }) => name);
  assert.deepEqual(names("csv"), ["others"]);
  assert.deepEqual(names("numpy.random", "numpy.fft"), ["random", "others"]);
  assert.deepEqual(names("no_such_module"), []);
});
