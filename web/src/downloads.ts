/** Downloading the runtime's files: held against the manifest's hashes, counted for the progress bar, tried again. */

import type { File, Manifest, Pack } from "./manifest";
import { messages } from "./messages";
import { digestIn, isKept, keptContent } from "./offline/contents";

/** How far loading is; `retrying` says that the network does not answer. */
export interface Arrived {
  readonly loaded: number;
  readonly total: number;
  readonly retrying: boolean;
}

export type Count = (arrived: Arrived) => void;

/** Milliseconds to wait before each new try; after the last one the visitor decides. */
const PAUSES = [500, 2_000];

/** Milliseconds between two pictures of the progress bar: whoever draws it takes time from whoever loads. */
const PICTURE = 100;

const download = globalThis.fetch.bind(globalThis);

export async function fetchManifest(folder: string): Promise<Manifest> {
  // The one file without a hash in its name: always ask the server whether there is a new release.
  const response = await fetched(`${folder}manifest.json`, { cache: "no-cache" });
  return (await response.json()) as Manifest;
}

/** CPython, on its way. */
export interface Engine {
  readonly module: Promise<WebAssembly.Module>;
  /** Rejects when it is not what it should be; who starts it meanwhile does not use it before this resolves. */
  readonly checked: Promise<void>;
}

/** Downloads of one release, which count together; `total` is the bytes they are expected to bring.
 *
 * `again` tells that somebody has been here, so that they may be kept: on a first visit looking takes time.
 */
export class Downloads {
  private loaded = 0;
  private told = -Infinity;

  constructor(
    private readonly folder: string,
    private readonly manifest: Manifest,
    private readonly total: number,
    private readonly count: Count,
    private readonly again: boolean,
  ) {}

  get core(): string {
    return `${this.folder}${this.manifest.core.folder}/`;
  }

  /** The unpacked zip archive of one pack. */
  async archive(pack: Pack): Promise<ArrayBuffer> {
    const packed = await this.whole(this.folder + pack.file, pack.integrity);
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }

  /** A script, run: Pyodide's own by its name, or another file. */
  async module(file: string | File): Promise<unknown> {
    const { address, integrity } = this.named(file);
    // The service worker gives what it has kept, and hashed.
    if (this.again && (await this.kept(integrity))) return import(address);
    const text = await this.whole(address, integrity);
    const module = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    return import(module).finally(() => URL.revokeObjectURL(module));
  }

  /** WebAssembly, compiled while it arrives; as the server sent it, because then the browser keeps what it compiled. */
  async engine(file: string | File): Promise<Engine> {
    const { address, integrity } = this.named(file);
    const response = await this.fetched(address, optionsFor(integrity));
    const copy = isKept(response, digestIn(integrity)) ? undefined : response.clone();
    const checked = copy ? this.read(copy).then((content) => refuseOther(content, integrity, address)) : Promise.resolve();
    const compiled = WebAssembly.compileStreaming(response);
    const module = compiled.catch(async (error: unknown) => {
      await checked; // if it is damaged, say that
      throw error;
    });
    for (const coming of [checked, module]) coming.catch(() => undefined);
    return { module, checked };
  }

  private named(file: string | File): { address: string; integrity: string } {
    if (typeof file !== "string") return { address: this.folder + file.file, integrity: file.integrity };
    return { address: this.core + file, integrity: this.manifest.core.files[file] ?? "" };
  }

  private async whole(address: string, integrity: string): Promise<ArrayBuffer> {
    const kept = this.again ? await this.kept(integrity) : undefined;
    if (kept) return this.read(kept);
    const content = await this.read(await this.fetched(address, optionsFor(integrity)));
    try {
      await refuseOther(content, integrity, address);
      return content;
    } catch {
      // The browser's own cache may hold the damaged copy.
      const again = await this.read(await this.fetched(address, { ...optionsFor(integrity), cache: "reload" }));
      await refuseOther(again, integrity, address);
      return again;
    }
  }

  /** What the service worker has put away, after hashing it. */
  private kept(integrity: string): Promise<Response | undefined> {
    return keptContent(new URL("../../", this.folder).href, digestIn(integrity));
  }

  private fetched(address: string, options: RequestInit): Promise<Response> {
    return fetched(address, options, () => this.tell(true));
  }

  private async read(response: Response): Promise<ArrayBuffer> {
    if (!response.body) throw new Error(messages.runtime.notArrived(response.url));
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.loaded += chunk.byteLength;
        this.tell(false);
        controller.enqueue(chunk);
      },
    });
    try {
      return await new Response(response.body.pipeThrough(counter)).arrayBuffer();
    } catch (error) {
      throw new Error(messages.runtime.notArrived(response.url), { cause: error });
    }
  }

  private tell(retrying: boolean): void {
    const now = performance.now();
    if (!retrying && now < this.told + PICTURE) return;
    this.told = now;
    const { total } = this;
    this.count({ loaded: Math.min(this.loaded, total), total, retrying });
  }
}

/** Without a secure connection a page can not hash, but the browser still does. */
function optionsFor(integrity: string): RequestInit {
  return crypto.subtle ? {} : { integrity };
}

async function refuseOther(content: ArrayBuffer, integrity: string, address: string): Promise<void> {
  if (!crypto.subtle) return;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (`sha256-${btoa(String.fromCharCode(...hash))}` !== integrity) throw new Error(messages.runtime.damaged(address));
}

async function fetched(address: string, options: RequestInit, onRetry: () => void = () => undefined): Promise<Response> {
  for (const pause of [...PAUSES, undefined]) {
    const response = await download(address, options).catch(() => undefined);
    if (response?.ok) return response;
    // The server has spoken: it will not say anything else in two seconds.
    if (response || pause === undefined) break;
    onRetry();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(messages.runtime.notArrived(address));
}
