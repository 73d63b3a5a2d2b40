/** Images of Python's memory, made on this device after a first start, so that later starts need not import.
 *
 * An image fits only the very files, worker and browser it was made with; its address is a hash over all of these.
 * Whatever is wrong with one, Python can still be started without.
 */

const CHECKSUM = "X-Checksum";
const cacheOf = (folder: string): string => `trace-and-error memory ${folder}`;

/** An image that fits, on its way from where it is kept. */
export interface Found {
  readonly image: Promise<Uint8Array>;
}

export class Snapshots {
  private constructor(
    private readonly cache: Cache,
    private readonly address: string,
  ) {}

  /** Undefined where the browser keeps nothing, as in some private windows. */
  static async open(folder: string, dependencies: readonly string[]): Promise<Snapshots | undefined> {
    try {
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(dependencies.join("\n")));
      const name = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      return new Snapshots(await caches.open(cacheOf(folder)), `${folder}.memory/${name}`);
    } catch {
      return undefined; // no secure connection, or storage denied
    }
  }

  /** The image that fits, if there is one; reading it goes on, and fails when it is not whole. */
  async find(): Promise<Found | undefined> {
    const kept = await this.cache.match(this.address).catch(() => undefined);
    if (!kept) return undefined;
    const image = read(kept);
    image.catch(() => undefined); // told to whoever waits for it
    return { image };
  }

  /** Keep an image, the only one. */
  async keep(image: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.forget();
    const headers = { [CHECKSUM]: checksum(image.buffer) };
    await this.cache.put(this.address, new Response(image, { headers }));
  }

  /** Images of other releases and browsers go, too. */
  async forget(): Promise<void> {
    await Promise.all((await this.cache.keys()).map((key) => this.cache.delete(key)));
  }
}

async function read(kept: Response): Promise<Uint8Array> {
  const image = await kept.arrayBuffer();
  if (kept.headers.get(CHECKSUM) !== checksum(image)) throw new Error("the image is not what was kept");
  return new Uint8Array(image);
}

/** Tells a damaged image from a whole one in milliseconds; nobody but this page writes them. */
function checksum(image: ArrayBuffer): string {
  const words = new Int32Array(image, 0, image.byteLength >> 2);
  let sum = image.byteLength | 0;
  for (let at = 0; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
  return String(sum);
}
