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
  readonly schema: "trace-and-error/runtime/2";
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
  readonly stdlib: Pack;
  readonly archives: readonly Pack[];
  readonly later: {
    /** The folder in Pyodide's file system where their files belong. */
    readonly folder: string;
    readonly packs: readonly LaterPack[];
  };
  /** WebAssembly of which nothing is left out. */
  readonly whole: { readonly engine: File; readonly natives: Pack };
  readonly names: PublicNames;
}

/** How much of Python is started: what programs use, or all there is. */
export type Extent = "lean" | "whole";

/** The packs that Python starts from; what stands last counts. */
export function packsOf({ archives, whole }: Manifest, extent: Extent): readonly Pack[] {
  return extent === "whole" ? [...archives, whole.natives] : archives;
}

/** Bytes that starting Python brings into memory; the measure of the progress bar. */
export function totalBytes(manifest: Manifest, extent: Extent): number {
  const engine = extent === "whole" ? [manifest.whole.engine] : [];
  const files = [manifest.stdlib, ...packsOf(manifest, extent), ...engine];
  return files.reduce((sum, { bytes }) => sum + bytes, manifest.core.bytes);
}

/** The packs that bring some modules. */
export function packsWith({ later }: Manifest, modules: readonly string[]): readonly LaterPack[] {
  return later.packs.filter((pack) => modules.some((name) => pack.modules.includes(name)));
}
