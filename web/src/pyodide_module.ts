/** Files and native modules that are there before Python starts.
 *
 * An image of Python's memory holds addresses of functions in NumPy's native modules, so these must lie where they
 * lay when it was made: loaded before Python, all of them, in one order. Emscripten calls such modules preloaded, and
 * Python's own import finds them.
 */

import type { Entry } from "./archive";

/** What we use of Emscripten's module. */
interface EmscriptenModule {
  readonly FS: {
    mkdirTree(path: string): void;
    writeFile(path: string, content: Uint8Array, options: { canOwn: boolean }): void;
  };
  readonly HEAPU8: Uint8Array;
  readonly preloadedWasm: Record<string, unknown>;
  readonly LDSO: { readonly loadedLibsByName: Readonly<Record<string, unknown>> };
  loadWebAssemblyModule(module: WebAssembly.Module, flags: object, name: string, scope: object): Promise<unknown>;
  addRunDependency(name: string): void;
  removeRunDependency(name: string): void;
}

interface Settings {
  readonly preRun: ((module: EmscriptenModule) => Promise<void>)[];
}

/** `pyodide.asm.js` defines it, `pyodide.mjs` calls it. */
export type CreateModule = (settings: Settings) => Promise<unknown>;

/** A native module of Python: its path, and what it was compiled to. */
export type Library = readonly [path: string, compiled: WebAssembly.Module];

const NATIVE = ".so";

/** Where a function that was left out leaves a mark; `MARK` of `dojo.runtime_bundle.lean`. */
const MARK = 512;

/** The native modules among some files, in the order of these; of two with one path the last. */
export function compileLibraries(entries: readonly Entry[]): Promise<readonly Library[]> {
  const native = new Map(entries.filter(({ path }) => path.endsWith(NATIVE)).map(({ path, content }) => [path, content]));
  return Promise.all([...native].map(async ([path, content]) => [path, await WebAssembly.compile(content)] as const));
}

const DEPENDENCY = "our files";

/** A way of making Pyodide's module that puts `files` below `folder` first. */
export class Preloading {
  private module: EmscriptenModule | undefined;
  private fail!: (error: unknown) => void;
  /** Rejects when it fails; Pyodide itself would wait forever. */
  readonly failure = new Promise<never>((_, reject) => (this.fail = reject));

  constructor(
    private readonly folder: string,
    private readonly files: Promise<readonly Entry[]>,
    private readonly libraries: Promise<readonly Library[]>,
  ) {}

  /** `create`, preceded by what has to be there. */
  around(create: CreateModule): CreateModule {
    return (settings) => {
      settings.preRun.push((module) => this.beforeStart(module).catch(this.fail));
      return create(settings);
    };
  }

  /** Has Python loaded native modules that were not preloaded? Then no image of it can be used. */
  get hasStrangers(): boolean {
    if (!this.module) return true;
    const { LDSO, preloadedWasm } = this.module;
    return Object.keys(LDSO.loadedLibsByName).some((name) => name.endsWith(NATIVE) && !(name in preloadedWasm));
  }

  /** Bytes that Python has taken. */
  get memory(): number {
    return this.module?.HEAPU8.byteLength ?? 0;
  }

  /** Has a function been called that was left out? Then Python is dead. */
  get isMarked(): boolean {
    return this.module?.HEAPU8[MARK] === 1;
  }

  /** Put more files into Python's file system, below one folder. */
  add(folder: string, entries: readonly Entry[]): void {
    if (this.module) writeAll(this.module, folder, entries);
  }

  /** Put Python's own library where Pyodide puts it: beside the folder of the same version, such as `3.13.2`. */
  addLibrary(version: string, archive: ArrayBuffer): void {
    const [major, minor] = version.split(".");
    this.module?.FS.writeFile(`/lib/python${major}${minor}.zip`, new Uint8Array(archive), { canOwn: true });
  }

  private async beforeStart(module: EmscriptenModule): Promise<void> {
    this.module = module;
    module.addRunDependency(DEPENDENCY);
    writeAll(module, this.folder, await this.files);
    for (const [path, library] of await this.libraries) await this.loadNative(module, path, library);
    module.removeRunDependency(DEPENDENCY);
  }

  private async loadNative(module: EmscriptenModule, path: string, library: WebAssembly.Module): Promise<void> {
    const name = `${this.folder}/${path}`;
    const flags = { loadAsync: true, nodelete: true };
    module.preloadedWasm[name] = await module.loadWebAssemblyModule(library, flags, name, {});
  }
}

function writeAll({ FS }: EmscriptenModule, folder: string, entries: readonly Entry[]): void {
  for (const { path, content } of entries) {
    const place = `${folder}/${path}`;
    FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    FS.writeFile(place, content, { canOwn: true });
  }
}
