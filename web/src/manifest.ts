/** `docs/assets/runtime/manifest.json`, written by `dojo.runtime_bundle`: the files of one release. */

/** By prefix, such as `tf` and `tf.math`: what can be written after the dot. */
export type PublicNames = Readonly<Record<string, readonly string[]>>;

export interface File {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly integrity: string;
}

/** An archive. */
export type Pack = File;

/** A pack that is fetched when a program imports one of its modules. */
export interface LaterPack extends Pack {
  readonly modules: readonly string[];
}

export interface Manifest {
  readonly schema: "trace-and-error/runtime/4";
  readonly pyodide: string;
  readonly info: Readonly<Record<string, string>>;
  /** The folder in Pyodide's file system where the archives belong: compiled code says it lies there. */
  readonly packages: string;
  /** Pyodide's own files: by name, what each has to be. */
  readonly core: {
    readonly folder: string;
    readonly bytes: number;
    readonly files: Readonly<Record<string, string>>;
  };
  /** Compiled modules, of Python and of ours. */
  readonly stdlib: Pack;
  readonly archives: readonly Pack[];
  /** Native modules, as far as programs use them. */
  readonly natives: Pack;
  /** What graders read by path. */
  readonly course: Pack;
  readonly later: {
    /** The folder in Pyodide's file system where their files belong. */
    readonly folder: string;
    readonly packs: readonly LaterPack[];
  };
  /** Of these nothing is left out; `glue` is the script beside the engine. */
  readonly whole: { readonly engine: File; readonly glue: File; readonly natives: Pack };
  readonly names: PublicNames;
}

/** How much of Python is started: what programs use, or all there is. */
export type Extent = "lean" | "whole";

/** The packs that every Python needs, also one that remembers all that it has imported. */
export function alwaysNeeded(manifest: Manifest, extent: Extent): { natives: Pack; course: Pack } {
  const { course, natives, whole } = manifest;
  return { natives: extent === "whole" ? whole.natives : natives, course };
}

/** The packs to import from. */
export function importedFrom({ stdlib, archives }: Manifest): readonly Pack[] {
  return [stdlib, ...archives];
}

/** Bytes of CPython and some packs; the measure of the progress bar. */
export function bytesOf({ core, whole }: Manifest, extent: Extent, packs: readonly Pack[]): number {
  const instead = extent === "whole" ? [whole.engine, whole.glue] : [];
  return core.bytes + bytesIn([...instead, ...packs]);
}

export function bytesIn(files: readonly File[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The packs that bring some modules. */
export function packsWith({ later }: Manifest, modules: readonly string[]): readonly LaterPack[] {
  return later.packs.filter((pack) => modules.some((name) => pack.modules.includes(name)));
}
