/** Starting Python in the worker: from an image of its memory if there is one that fits, else from the beginning.
 *
 * No Python text here: one module is imported by name.
 */

import type { loadPyodide, PyodideAPI } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import { entriesOf, type Entry } from "./archive";
import { Downloads, fetchManifest, type Count } from "./downloads";
import { alwaysNeeded, bytesIn, bytesOf, importedFrom, packsWith } from "./manifest";
import type { LaterPack, Manifest, Pack, PublicNames } from "./manifest";
import type { Load, Question } from "./protocol";
import { compileLibraries, Preloading, type CreateModule, type Library } from "./pyodide_module";
import { Snapshots, type Found } from "./snapshots";

/** `graders.page`: each function takes and returns JSON text. */
export type GradersPage = PyProxy &
  Readonly<Record<Question | "begin" | "warm_up" | "wake_up" | "files_have_come" | "missing", PyCallable>>;

type LoadPyodide = typeof loadPyodide;
type Options = NonNullable<Parameters<LoadPyodide>[0]>;

/** Milliseconds after the start: whoever has waited for Python has asked by then, and goes first. */
const QUIET = 1_000;

const ENGINE = "pyodide.asm.wasm";

const native = globalThis.fetch.bind(globalThis);
const scope = globalThis as typeof globalThis & { _createPyodideModule: CreateModule };

/** A function was called that was left out; the whole of Python has it. */
export class LacksEngine extends Error {}

/** Download and start Python; undefined when it is not there and not wanted. Rejects with `LacksEngine`, too. */
export async function startPython(load: Load, count: Count, isWanted: () => boolean): Promise<Python | undefined> {
  const folder = load.runtime;
  const manifest = await fetchManifest(folder);
  // No image of the whole of Python: few programs need that.
  const snapshots = load.extent === "lean" ? await Snapshots.open(folder, madeOf(manifest)) : undefined;
  const found = await snapshots?.find();
  if (!found && !isWanted()) return undefined;
  const starter = new Starter(manifest, load, count, found !== undefined);
  try {
    const page = (await starter.wake(found, snapshots)) ?? (await starter.start(load.remember ? snapshots : undefined));
    return new Python(page, manifest, starter);
  } catch (error) {
    throw starter.isMarked ? new LacksEngine("Python", { cause: error }) : error;
  }
}

/** All that an image depends on. */
function madeOf(manifest: Manifest): readonly string[] {
  return [JSON.stringify(manifest), import.meta.url, navigator.userAgent];
}

/** Python, running. */
export class Python {
  constructor(
    private readonly page: GradersPage,
    private readonly manifest: Manifest,
    private readonly starter: Starter,
  ) {}

  get names(): PublicNames {
    return this.manifest.names;
  }

  /** Bytes that it has taken; never less than before. */
  get memory(): number {
    return this.starter.memory;
  }

  ask(question: Question, payload: string, announce: (step: string) => void): string {
    return String(this.page[question](payload, announce));
  }

  /** What the last question needed in vain: a part of the engine, or modules by name. */
  get lacking(): "engine" | readonly string[] | undefined {
    if (this.starter.isMarked) return "engine";
    try {
      const modules = JSON.parse(String(this.page.missing())) as readonly string[];
      return modules.length > 0 ? modules : undefined;
    } catch {
      return undefined; // Python has broken down, and not for want of anything
    }
  }

  /** Bring modules that are not here. */
  async bring(modules: readonly string[]): Promise<void> {
    await this.starter.bring(this.page, packsWith(this.manifest, modules));
  }
}

/** What Python imports from: its own library as one archive, and ours as files. */
interface Code {
  readonly stdlib: ArrayBuffer;
  readonly entries: readonly Entry[];
}

class Starter {
  private readonly downloads: Downloads;
  /** What is there before Python starts, however it starts. */
  private readonly files: Promise<readonly Entry[]>;
  private readonly libraries: Promise<readonly Library[]>;
  private readonly modules: Promise<readonly [{ loadPyodide: LoadPyodide }, CreateModule]>;
  /** CPython itself. */
  private readonly engine: Promise<WebAssembly.Module>;
  /** Not here as long as Python remembers what it has imported. */
  private code: Promise<Code> | undefined;
  private preloading: Preloading | undefined;

  /** `remembers` tells that there is an image, so that Python may do without what it imports from. */
  constructor(
    private readonly manifest: Manifest,
    private readonly load: Load,
    private readonly count: Count,
    remembers: boolean,
  ) {
    const { extent } = load;
    const always = alwaysNeeded(manifest, extent);
    const packs = remembers ? always : [...always, ...importedFrom(manifest)];
    this.downloads = this.downloading(bytesOf(manifest, extent, packs));
    this.engine = this.downloads.engine(extent === "whole" ? manifest.whole.engine : ENGINE);
    this.files = unpackedFrom(this.downloads, always);
    this.libraries = this.files.then(compileLibraries);
    this.modules = this.loadModules();
    if (!remembers) this.code = this.fetchCode(this.downloads);
    // Whoever waits for them is told; nobody waits while an image is looked for.
    for (const coming of [this.libraries, this.code, this.modules, this.engine]) coming?.catch(() => undefined);
  }

  get memory(): number {
    return this.preloading?.memory ?? 0;
  }

  /** Has a function been called that was left out? */
  get isMarked(): boolean {
    return this.load.extent === "lean" && (this.preloading?.isMarked ?? false);
  }

  /** Start from the image that was found; undefined when there is none, or when it does not work. */
  async wake(found: Found | undefined, snapshots: Snapshots | undefined): Promise<GradersPage | undefined> {
    if (!found) return undefined;
    try {
      const { page } = await this.boot({ _loadSnapshot: found.image }, undefined);
      page.wake_up();
      performance.mark("woken");
      return page;
    } catch (error) {
      console.info("Python did not wake from the image of its memory:", error);
      await snapshots?.forget();
      return undefined;
    }
  }

  /** Start from the beginning; with `snapshots` warm it up, and keep an image for the next time. */
  async start(snapshots: Snapshots | undefined): Promise<GradersPage> {
    this.code ??= this.fetchCodeOnly();
    const { page, pyodide, preloading } = await this.boot({ _makeSnapshot: snapshots !== undefined }, this.code);
    const { folder, packs } = this.manifest.later;
    page.begin(JSON.stringify({ folder, modules: packs.flatMap(({ modules }) => modules) }));
    if (!snapshots) return page;
    page.warm_up();
    if (!preloading.hasStrangers) keepImage(snapshots, pyodide);
    return page;
  }

  /** Bring the modules of some packs into a Python that runs already, and before these what it remembers. */
  async bring(page: GradersPage, packs: readonly LaterPack[]): Promise<void> {
    if (!this.code) {
      const { stdlib, entries } = await this.fetchCodeOnly();
      this.preloading?.add(this.manifest.packages, entries);
      this.preloading?.addLibrary(this.manifest.info.python ?? "", stdlib);
      page.files_have_come();
      this.code = Promise.resolve({ stdlib, entries });
    }
    const entries = await unpackedFrom(this.downloading(bytesIn(packs)), packs);
    this.preloading?.add(this.manifest.later.folder, entries);
  }

  private downloading(total: number): Downloads {
    return new Downloads(this.load.runtime, this.manifest, total, this.count);
  }

  private fetchCodeOnly(): Promise<Code> {
    return this.fetchCode(this.downloading(bytesIn(importedFrom(this.manifest))));
  }

  private async fetchCode(downloads: Downloads): Promise<Code> {
    const { stdlib, archives } = this.manifest;
    const [library, entries] = await Promise.all([downloads.archive(stdlib), unpackedFrom(downloads, archives)]);
    return { stdlib: library, entries };
  }

  private async boot(
    options: Options,
    code: Promise<Code> | undefined,
  ): Promise<{ page: GradersPage; pyodide: PyodideAPI; preloading: Preloading }> {
    const { core } = this.downloads;
    const [{ loadPyodide }, create] = await this.modules;
    const files = Promise.all([this.files, code?.then(({ entries }) => entries) ?? []]).then((each) => each.flat());
    const preloading = new Preloading(this.manifest.packages, files, this.libraries);
    const stdlib = `${core}python_stdlib.zip`;
    const library = code?.then((come) => come.stdlib) ?? Promise.resolve(new ArrayBuffer(0));
    scope._createPyodideModule = preloading.around(create);
    giveToPyodide({ [stdlib]: library }, this.engine);
    const loading = loadPyodide({
      indexURL: core,
      stdLibURL: stdlib,
      packageBaseUrl: core,
      // Nothing is installed by name, so the lock lists no packages.
      lockFileContents: JSON.stringify({ info: this.manifest.info, packages: {} }),
      ...options,
    });
    this.preloading = preloading;
    const pyodide = await unlessOneFails(loading, [this.engine, library, this.libraries, preloading.failure]);
    return { page: pyodide.pyimport("graders.page") as GradersPage, pyodide, preloading };
  }

  private async loadModules(): Promise<readonly [{ loadPyodide: LoadPyodide }, CreateModule]> {
    const modules = ["pyodide.mjs", "pyodide.asm.js"].map((name) => this.downloads.module(name));
    const [loader] = (await Promise.all(modules)) as [{ loadPyodide: LoadPyodide }, unknown];
    return [loader, scope._createPyodideModule];
  }
}

async function unpackedFrom(downloads: Downloads, packs: readonly Pack[]): Promise<readonly Entry[]> {
  return (await Promise.all(packs.map(async (pack) => entriesOf(await downloads.archive(pack))))).flat();
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
