/** Downloading the runtime's files: checked against the manifest's hashes, counted for the progress bar. */

import { totalBytes, type Manifest, type Pack } from "./manifest";
import { messages } from "./messages";

export type Count = (loaded: number, total: number) => void;

export async function fetchManifest(folder: string): Promise<Manifest> {
  // The one file without a hash in its name: always ask the server whether there is a new release.
  const response = await fetched(`${folder}manifest.json`, { cache: "no-cache" });
  return (await response.json()) as Manifest;
}

/** Downloads of one release, which count together. */
export class Downloads {
  private loaded = 0;

  constructor(
    private readonly folder: string,
    private readonly manifest: Manifest,
    private readonly count: Count,
  ) {}

  get core(): string {
    return `${this.folder}${this.manifest.core.folder}/`;
  }

  /** The unpacked zip archive of one pack. */
  async archive(pack: Pack): Promise<ArrayBuffer> {
    const response = await fetched(this.folder + pack.file, { integrity: pack.integrity });
    const zip = this.counted(response).pipeThrough(new DecompressionStream("gzip"));
    return new Response(zip).arrayBuffer();
  }

  /** A file as the server sent it: only then does the browser keep the compiled WebAssembly. */
  async asSent(address: string): Promise<Response> {
    const response = await fetched(address, {});
    void this.counted(response.clone()).pipeTo(new WritableStream());
    return response;
  }

  private counted(response: Response): ReadableStream<Uint8Array<ArrayBuffer>> {
    const total = totalBytes(this.manifest);
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.loaded += chunk.byteLength;
        this.count(Math.min(this.loaded, total), total);
        controller.enqueue(chunk);
      },
    });
    if (!response.body) throw new Error(messages.runtime.notArrived(response.url));
    return response.body.pipeThrough(counter);
  }
}

const download = globalThis.fetch.bind(globalThis);

async function fetched(address: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await download(address, options);
  } catch (error) {
    throw new Error(messages.runtime.notArrived(address), { cause: error });
  }
  if (!response.ok) throw new Error(messages.runtime.notArrived(address));
  return response;
}
