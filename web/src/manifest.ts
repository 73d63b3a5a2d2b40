/** `docs/assets/runtime/manifest.json`, written by `dojo.runtime_bundle`: the files of one release. */

/** By prefix, such as `tf` and `tf.math`: what can be written after the dot. */
export type PublicNames = Readonly<Record<string, readonly string[]>>;

export interface Pack {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly integrity: string;
}

export interface Manifest {
  readonly schema: "trace-and-error/runtime/1";
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
  readonly names: PublicNames;
}

/** Bytes that loading the whole runtime brings into memory; the measure of the progress bar. */
export function totalBytes(manifest: Manifest): number {
  const packs = [manifest.stdlib, ...manifest.archives];
  return packs.reduce((sum, pack) => sum + pack.bytes, manifest.core.bytes);
}
