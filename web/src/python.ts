/** Starting Python in the worker: from an image of its memory if there is one that fits, else from the beginning.
 *
 * No Python text here: one module is imported by name.
 */

import type { loadPyodide, PyodideAPI } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import { entriesOf, type Entry } from "./archive";
import { Downloads, fetchManifest, type Count } from "./downloads";
import { alwaysNeeded, bytesIn, bytesOf, importedFrom, packsWith } from "./manifest";
import type { File, LaterPack, Manifest, Pack, PublicNames } from "./manifest";
import type { Load, Question } from "./protocol";
import { compileLibraries, Preloading, type CreateModule, type Library } from "./pyodide_module";
import { Snapshots, type Found } from "./snapshots";

/** `graders.page`: each function takes and returns JSON text. */
export type GradersPage = PyProxy &
  Readonly<Record<Question | "begin" | "warm_up" | "wake_up" | "files_have_come" | "missing", PyCallable>>;

type LoadPyodide = typeof loadPyodide;
type Options = NonNullable<Parameters<LoadPyodide>[0]>;

/** How many packs are on their way at once: they are imported from in turn, and one comes while another is asked for. */
const ABREAST = 3;

/** Milliseconds after the start: whoever has waited for Python has asked by then, and goes first. */
const QUIET = 1_000;

/** Pyodide's own files. */
const LEAN = { loader: "pyodide.mjs", glue: "pyodide.asm.js", engine: "pyodide.asm.wasm" } as const;

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
  const worker = new URL(import.meta.url);
  return [JSON.stringify(manifest), worker.origin + worker.pathname, navigator.userAgent];
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

/** Files of a package that are on their way. */
interface Coming {
  readonly name: string;
  readonly entries: Promise<readonly Entry[]>;
}

/** What Python imports from: its own library as one archive, and packages in the order in which they come. */
interface Code {
  readonly stdlib: Promise<ArrayBuffer>;
  readonly packages: readonly Coming[];
}

class Starter {
  private readonly downloads: Downloads;
  /** What is there before Python starts: native modules. */
  private readonly natives: Promise<readonly Entry[]>;
  private readonly libraries: Promise<readonly Library[]>;
  private readonly modules: Promise<readonly [{ loadPyodide: LoadPyodide }, CreateModule]>;
  /** CPython itself. */
  private readonly engine: Promise<WebAssembly.Module>;
  private readonly checked: Promise<void>;
  private readonly course: Promise<readonly Entry[]>;
  /** Not here as long as Python remembers what it has imported. */
  private code: Code | undefined;
  private preloading: Preloading | undefined;

  /** `remembers` tells that there is an image, so that Python may do without what it imports from. */
  constructor(
    private readonly manifest: Manifest,
    private readonly load: Load,
    private readonly count: Count,
    private readonly remembers: boolean,
  ) {
    const { extent } = load;
    const always = alwaysNeeded(manifest, extent);
    const packs = [always.natives, always.course, ...(remembers ? [] : importedFrom(manifest))];
    this.downloads = this.downloading(bytesOf(manifest, extent, packs));
    const { engine: file, glue } = extent === "whole" ? manifest.whole : LEAN;
    const engine = this.downloads.engine(file);
    this.engine = engine.then(({ module }) => module);
    this.checked = engine.then(({ checked }) => checked);
    this.natives = unpackedFrom(this.downloads, [always.natives]);
    this.libraries = this.natives.then(compileLibraries);
    this.modules = this.loadModules(glue);
    const first = [this.engine, this.natives];
    if (!remembers) this.code = this.fetchCode(this.downloads, first);
    this.course = this.after(this.code ? [...first, this.code.stdlib] : [], always.course, this.downloads);
    // Whoever waits for them is told; nobody waits while an image is looked for.
    for (const coming of [...first, this.checked, this.libraries, this.modules, this.course]) coming.catch(() => undefined);
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

  /** Start from the beginning; with `snapshots` warm it up, and keep an image for the next time. */
  async start(snapshots: Snapshots | undefined): Promise<GradersPage> {
    this.code ??= this.fetchCodeOnly();
    const { page, pyodide, preloading } = await this.boot({ _makeSnapshot: snapshots !== undefined });
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
      const code = this.fetchCodeOnly();
      this.preloading?.addLibrary(this.manifest.info.python ?? "", await code.stdlib);
      for (const { entries } of code.packages) this.preloading?.add(this.manifest.packages, await entries);
      page.files_have_come();
      this.code = code;
    }
    const entries = await unpackedFrom(this.downloading(bytesIn(packs)), packs);
    this.preloading?.add(this.manifest.later.folder, entries);
  }

  private downloading(total: number): Downloads {
    return new Downloads(this.load.runtime, this.manifest, total, this.count, this.remembers);
  }

  private fetchCodeOnly(): Code {
    return this.fetchCode(this.downloading(bytesIn(importedFrom(this.manifest))), []);
  }

  private fetchCode(downloads: Downloads, first: readonly Promise<unknown>[]): Code {
    const stdlib = downloads.archive(this.manifest.stdlib);
    stdlib.catch(() => undefined);
    const packages: Coming[] = [];
    for (const pack of this.manifest.archives) {
      const before = packages.at(-ABREAST)?.entries ?? stdlib;
      packages.push({ name: pack.name, entries: this.after([...first, before], pack, downloads) });
    }
    for (const { entries } of packages) entries.catch(() => undefined);
    return { stdlib, packages };
  }

  /** A pack that comes when Python can start already, so that it starts while this is on its way. */
  private async after(first: readonly Promise<unknown>[], pack: Pack, downloads: Downloads): Promise<readonly Entry[]> {
    await Promise.allSettled(first);
    return entriesOf(await downloads.archive(pack));
  }

  private async boot(options: Options): Promise<{ page: GradersPage; pyodide: PyodideAPI; preloading: Preloading }> {
    const { core } = this.downloads;
    const [{ loadPyodide }, create] = await this.modules;
    const preloading = new Preloading(this.manifest.packages, this.natives, this.libraries);
    const stdlib = `${core}python_stdlib.zip`;
    const library = this.code?.stdlib ?? Promise.resolve(new ArrayBuffer(0));
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
    await this.checked;
    if (this.code) await this.importAll(pyodide, preloading, this.code.packages);
    preloading.add(this.manifest.packages, await this.course);
    return { page: pyodide.pyimport("graders.page") as GradersPage, pyodide, preloading };
  }

  /** Import each package when it is here, while the next is on its way. */
  private async importAll(pyodide: PyodideAPI, preloading: Preloading, packages: readonly Coming[]): Promise<void> {
    const collector = pyodide.pyimport("gc") as PyProxy & { disable(): void };
    collector.disable(); // modules stay, so there is nothing to find; `graders.page.begin` enables it
    for (const { name, entries } of packages) {
      preloading.add(this.manifest.packages, await entries);
      (pyodide.pyimport(name) as PyProxy).destroy();
    }
  }

  private async loadModules(glue: string | File): Promise<readonly [{ loadPyodide: LoadPyodide }, CreateModule]> {
    const modules = [LEAN.loader, glue].map((file) => this.downloads.module(file));
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
