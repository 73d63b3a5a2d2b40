// Plays the golden corpus in Pyodide, from what the page downloads, and prints the outcomes as JSON.
// Usage: node pyodide_corpus.mjs <runtime folder> <repository>

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [runtime, repository] = process.argv.slice(2).map((folder) => resolve(folder));
const manifest = JSON.parse(await readFile(join(runtime, "manifest.json"), "utf8"));
const unpacked = async (pack) => new Uint8Array(gunzipSync(await readFile(join(runtime, pack.file))));

async function startPyodide(folder) {
  const core = join(runtime, manifest.core.folder) + "/";
  const stdLibURL = join(folder, "python_stdlib.zip");
  await writeFile(stdLibURL, await unpacked(manifest.stdlib));
  const { loadPyodide } = await import(pathToFileURL(core + "pyodide.mjs"));
  const lockFileContents = JSON.stringify({ info: manifest.info, packages: {} });
  const pyodide = await loadPyodide({ indexURL: core, packageBaseUrl: core, stdLibURL, lockFileContents });
  const { entriesOf } = await fromTheWeb("archive");
  // What the page brings when a program imports it is here at once.
  for (const pack of [manifest.natives, manifest.course, ...manifest.archives, ...manifest.later.packs]) {
    const entries = entriesOf((await unpacked(pack)).buffer);
    for (const { path, content } of entries) write(pyodide, path, content);
  }
  return pyodide;
}

/** A module of the page's own. */
async function fromTheWeb(name) {
  const { transform } = await import(pathToFileURL(join(repository, "web/node_modules/esbuild/lib/main.js")));
  const { code } = await transform(await readFile(join(repository, `web/src/${name}.ts`), "utf8"), { loader: "ts" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Without Python's help, so that it uses no more of Python than the page does. */
function write({ FS }, path, content) {
  const place = join(manifest.packages, path);
  FS.mkdirTree(dirname(place));
  FS.writeFile(place, content);
}

const folder = await mkdtemp(join(tmpdir(), "pyodide-corpus-"));
try {
  const pyodide = await startPyodide(folder);
  const tests = join(repository, "tests/conformance");
  for (const file of await readdir(tests, { recursive: true, withFileTypes: true })) {
    if (!/\.(py|json)$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    write(pyodide, relative(repository, path), await readFile(path));
  }
  write(pyodide, "tests/__init__.py", "");
  pyodide.pyimport("gc").disable(); // as the page does while it imports
  const player = pyodide.pyimport("tests.conformance.pyodide_player");
  const outcomes = player.play_all();
  process.stdout.write(outcomes, () => process.exit(0)); // Node would wait for Python's streams
} finally {
  await rm(folder, { recursive: true });
}
