/** Starting Python in the worker, in named stages. No Python text here: one module is imported by name. */

import type { loadPyodide, PyodideAPI } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import { Downloads, fetchManifest, type Count } from "./downloads";
import type { Manifest, PublicNames } from "./manifest";
import type { Question } from "./protocol";

/** `graders.page`: each function takes and returns JSON text. */
export type GradersPage = PyProxy & Readonly<Record<Question, PyCallable>>;

export interface Python {
  readonly page: GradersPage;
  readonly names: PublicNames;
}

/** Download and start Python. */
export async function startPython(folder: string, count: Count): Promise<Python> {
  const manifest = await fetchManifest(folder);
  const downloads = new Downloads(folder, manifest, count);
  const archiving = manifest.archives.map((pack) => downloads.archive(pack));
  const [pyodide, ...archives] = await Promise.all([startPyodide(manifest, downloads), ...archiving]);
  for (const archive of archives) {
    pyodide.unpackArchive(archive, "zip", { extractDir: manifest.packages });
  }
  return { page: pyodide.pyimport("graders.page") as GradersPage, names: manifest.names };
}

async function startPyodide(manifest: Manifest, downloads: Downloads): Promise<PyodideAPI> {
  const stdlib = `${downloads.core}python_stdlib.zip`;
  serveFromDownloads({
    [stdlib]: async () => new Response(await downloads.archive(manifest.stdlib)),
    [`${downloads.core}pyodide.asm.wasm`]: () => downloads.asSent(`${downloads.core}pyodide.asm.wasm`),
  });
  const loader = (await import(`${downloads.core}pyodide.mjs`)) as { loadPyodide: typeof loadPyodide };
  return loader.loadPyodide({
    indexURL: downloads.core,
    stdLibURL: stdlib,
    packageBaseUrl: downloads.core,
    // Nothing is installed by name, so the lock lists no packages.
    lockFileContents: JSON.stringify({ info: manifest.info, packages: {} }),
  });
}

/** Pyodide fetches two of its files itself; give it ours, which are unpacked and counted. */
function serveFromDownloads(files: Readonly<Record<string, () => Promise<Response>>>): void {
  const native = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (request, options) => {
    const file = request instanceof Request ? undefined : files[String(request)];
    return file ? file() : native(request, options);
  };
}
