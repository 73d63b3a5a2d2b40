// Plays the golden corpus in Pyodide, from the packs that the page downloads, and prints the outcomes as JSON.
// Usage: node pyodide_corpus.mjs <runtime folder> <repository>

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
  for (const pack of manifest.archives) {
    pyodide.unpackArchive(await unpacked(pack), "wheel");
  }
  return pyodide;
}

const folder = await mkdtemp(join(tmpdir(), "pyodide-corpus-"));
try {
  const pyodide = await startPyodide(folder);
  pyodide.mountNodeFS("/repository/tests", join(repository, "tests"));
  pyodide.runPython("import sys; sys.path.append('/repository')");
  const player = pyodide.pyimport("tests.conformance.pyodide_player");
  const outcomes = player.play_all();
  process.stdout.write(outcomes, () => process.exit(0)); // Node would wait for Python's streams
} finally {
  await rm(folder, { recursive: true });
}
