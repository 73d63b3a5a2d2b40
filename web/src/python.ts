/** Starting Python in the worker: from an image of its memory if there is one that fits, else from the beginning.
 *
 * No Python text here: one module is imported by name.
 */

import type { loadPyodide, PyodideAPI } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import { entriesOf, type Entry } from "./archive";
import { Downloads, fetchManifest, type Count } from "./downloads";
import type { Manifest, PublicNames } from "./manifest";
import type { Question } from "./protocol";
import { compileLibraries, Preloading, type CreateModule, type Library } from "./pyodide_module";
import { Snapshots, type Found } from "./snapshots";

/** `graders.page`: each function takes and returns JSON text. */
export type GradersPage = PyProxy & Readonly<Record<Question | "warm_up" | "wake_up", PyCallable>>;

export interface Python {
  readonly page: GradersPage;
  readonly names: PublicNames;
  /** Bytes that it has taken; never less than before. */
  readonly memory: () => number;
}

type LoadPyodide = typeof loadPyodide;
type Options = NonNullable<Parameters<LoadPyodide>[0]>;

/** Milliseconds after the start: whoever has waited for Python has asked by then, and goes first. */
const QUIET = 1_000;

const native = globalThis.fetch.bind(globalThis);
const scope = globalThis as typeof globalThis & { _createPyodideModule: CreateModule };

/** Download and start Python; undefined when it is not there and not wanted. */
export async function startPython(folder: string, count: Count, isWanted: () => boolean): Promise<Python | undefined> {
  const manifest = await fetchManifest(folder);
  const snapshots = await Snapshots.open(folder, [JSON.stringify(manifest), import.meta.url, navigator.userAgent]);
  const found = await snapshots?.find();
  if (!found && !isWanted()) return undefined;
  const starter = new Starter(manifest, new Downloads(folder, manifest, count));
  const page = (await starter.wake(found, snapshots)) ?? (await starter.start(snapshots));
  return { page, names: manifest.names, memory: () => starter.memory };
}

class Starter {
  private readonly archives: Promise<readonly (readonly Entry[])[]>;
  private readonly libraries: Promise<readonly Library[]>;
  private readonly stdlib: Promise<ArrayBuffer>;
  private readonly modules: Promise<readonly [{ loadPyodide: LoadPyodide }, CreateModule]>;
  /** CPython itself. */
  private readonly engine: Promise<WebAssembly.Module>;
  private preloading: Preloading | undefined;

  constructor(
    private readonly manifest: Manifest,
    private readonly downloads: Downloads,
  ) {
    this.archives = Promise.all(manifest.archives.map(async (pack) => entriesOf(await downloads.archive(pack))));
    this.libraries = this.archives.then((archives) => compileLibraries(archives.flat()));
    this.stdlib = downloads.archive(manifest.stdlib);
    this.modules = this.loadModules();
    this.engine = downloads.compiled("pyodide.asm.wasm");
    // Whoever waits for them is told; nobody waits while an image is looked for.
    for (const coming of [this.libraries, this.stdlib, this.modules, this.engine]) coming.catch(() => undefined);
  }

  get memory(): number {
    return this.preloading?.memory ?? 0;
  }

  /** Start from the image that was found; undefined when there is none, or when it does not work. */
  async wake(found: Found | undefined, snapshots: Snapshots | undefined): Promise<GradersPage | undefined> {
    if (!found) return undefined;
    try {
      const { page } = await this.boot({ _loadSnapshot: found.image });
      page.wake_up();
      performance.mark("woken");
      return page;
    } catch (error) {
      console.info("Python did not wake from the image of its memory:", error);
      await snapshots?.forget();
      return undefined;
    }
  }

  /** Start from the beginning, and keep an image for the next time. */
  async start(snapshots: Snapshots | undefined): Promise<GradersPage> {
    const { page, pyodide, preloading } = await this.boot({ _makeSnapshot: snapshots !== undefined });
    page.warm_up();
    if (snapshots && !preloading.hasStrangers) keepImage(snapshots, pyodide);
    return page;
  }

  private async boot(options: Options): Promise<{ page: GradersPage; pyodide: PyodideAPI; preloading: Preloading }> {
    const { core } = this.downloads;
    const [{ loadPyodide }, create] = await this.modules;
    const preloading = new Preloading(this.manifest.packages, this.archives, this.libraries);
    const stdlib = `${core}python_stdlib.zip`;
    scope._createPyodideModule = preloading.around(create);
    giveToPyodide({ [stdlib]: this.stdlib }, this.engine);
    const loading = loadPyodide({
      indexURL: core,
      stdLibURL: stdlib,
      packageBaseUrl: core,
      // Nothing is installed by name, so the lock lists no packages.
      lockFileContents: JSON.stringify({ info: this.manifest.info, packages: {} }),
      ...options,
    });
    this.preloading = preloading;
    const pyodide = await unlessOneFails(loading, [this.engine, this.stdlib, this.libraries, preloading.failure]);
    return { page: pyodide.pyimport("graders.page") as GradersPage, pyodide, preloading };
  }

  private async loadModules(): Promise<readonly [{ loadPyodide: LoadPyodide }, CreateModule]> {
    const modules = ["pyodide.mjs", "pyodide.asm.js"].map((name) => this.downloads.module(name));
    const [loader] = (await Promise.all(modules)) as [{ loadPyodide: LoadPyodide }, unknown];
    return [loader, scope._createPyodideModule];
  }
}

/** Pyodide logs what it could not load, and waits for it forever. */
function unlessOneFails<T>(result: Promise<T>, needed: readonly Promise<unknown>[]): Promise<T> {
  return Promise.race([result, ...needed.map((each) => each.then(() => result))]);
}

function keepImage(snapshots: Snapshots, pyodide: PyodideAPI): void {
  try {
    const image = pyodide.makeMemorySnapshot() as Uint8Array<ArrayBuffer>;
    setTimeout(() => void keep(snapshots, image), QUIET);
  } catch (error) {
    console.info("Python's memory could not be made an image of:", error);
  }
}

async function keep(snapshots: Snapshots, image: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await snapshots.keep(image);
    performance.mark("remembered");
  } catch (error) {
    console.info("The image of Python's memory was not kept:", error);
  }
}

/** Pyodide fetches two of its files itself; give it ours, which are on their way already. */
function giveToPyodide(files: Readonly<Record<string, Promise<ArrayBuffer>>>, engine: Promise<WebAssembly.Module>): void {
  globalThis.fetch = async (request, options) => {
    const address = String(request instanceof Request ? request.url : request);
    if (address.endsWith(".wasm")) return new Response(); // instantiated below
    return address in files ? new Response(await files[address]) : native(request, options);
  };
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await engine;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}
