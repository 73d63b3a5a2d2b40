/** `release.json`, written by `dojo.site.release`: the files of one release, by path, with hash and size. */

export interface Release {
  readonly schema: "trace-and-error/release/1";
  /** Its name: a hash over all its files. */
  readonly release: string;
  readonly files: Readonly<Record<string, readonly [digest: string, bytes: number]>>;
}

export const RELEASE_FILE = "release.json";

/** Where a page lies that says what to do without network. */
export const OFFLINE_PAGE = "offline/";

/** The path of an address inside the site, as `release.json` names it; undefined for an address elsewhere. */
export function pathIn(site: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const place = origin + pathname;
  if (!place.startsWith(site)) return undefined;
  const path = decodeURIComponent(place.slice(site.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

export function isWebAssembly(path: string): boolean {
  return path.endsWith(".wasm");
}

/** Does the name carry a hash of the content? Then it means the same in every release. */
export function isNamedByContent(path: string): boolean {
  return /^assets\/runtime\/.*-[0-9a-f]{16}[./]|^assets\/workbench\/.*-[0-9A-Z]{8}\.js$/.test(path);
}
