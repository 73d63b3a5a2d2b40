/** Images of Python's memory, made on this device after a first start, so that later starts need not import.
 *
 * An image fits only the very files, worker and browser it was made with; its name is a hash over all of these.
 * Whatever is wrong with one, Python can still be started without. They are files of the origin's own, which a worker
 * reads in a quarter of the time that the Cache API takes to hand over 30 MB.
 */

/** Bytes behind an image: its checksum. */
const CHECKSUM = 4;

/** Several workers may read at once; a browser that does not know this mode lets one of them. */
const READING = { mode: "read-only" };

type Opening = (mode?: typeof READING) => Promise<FileSystemSyncAccessHandle>;

/** An image that fits, on its way from where it is kept. */
export interface Found {
  readonly image: Promise<Uint8Array<ArrayBuffer>>;
}

export class Snapshots {
  private constructor(
    private readonly folder: FileSystemDirectoryHandle,
    private readonly name: string,
  ) {}

  /** Undefined where the browser keeps nothing, as in some private windows. */
  static async open(runtime: string, dependencies: readonly string[]): Promise<Snapshots | undefined> {
    try {
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(dependencies.join("\n")));
      const name = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const files = await navigator.storage.getDirectory();
      // One origin may hold several sites, each with a runtime of its own.
      const folder = await files.getDirectoryHandle(encodeURIComponent(`memory ${runtime}`), { create: true });
      return new Snapshots(folder, name);
    } catch {
      return undefined; // no secure connection, or storage denied
    }
  }

  /** The image that fits, if there is one; reading it goes on, and fails when it is not whole. */
  async find(): Promise<Found | undefined> {
    const kept = await this.folder.getFileHandle(this.name).catch(() => undefined);
    if (!kept) return undefined;
    const image = read(kept);
    image.catch(() => undefined); // told to whoever waits for it
    return { image };
  }

  /** Keep an image, the only one. */
  async keep(image: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.forget();
    const kept = await this.folder.getFileHandle(this.name, { create: true });
    const access = await kept.createSyncAccessHandle();
    try {
      access.write(image);
      access.write(new Int32Array([checksum(image)]), { at: image.byteLength });
    } finally {
      access.close();
    }
  }

  /** Images of other releases and browsers go, too; one that somebody uses just now stays. */
  async forget(): Promise<void> {
    for await (const name of this.folder.keys()) await this.folder.removeEntry(name).catch(() => undefined);
  }
}

async function read(kept: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer>> {
  await new Promise((resolve) => setTimeout(resolve)); // other files are asked for first: reading lets nobody else in
  const file = await contentOf(kept);
  const image = file.subarray(0, -CHECKSUM);
  const [expected] = new Int32Array(file.slice(-CHECKSUM).buffer);
  if (expected !== checksum(image)) throw new Error("the image is not what was kept");
  return image;
}

async function contentOf(kept: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer>> {
  const open = kept.createSyncAccessHandle.bind(kept) as Opening;
  const access = await open(READING).catch(() => undefined);
  if (!access) return new Uint8Array(await (await kept.getFile()).arrayBuffer());
  try {
    const content = new Uint8Array(access.getSize());
    access.read(content);
    return content;
  } finally {
    access.close();
  }
}

/** Words from one that is summed to the next: a disk loses blocks of hundreds of words. */
const STRIDE = 8;

/** Tells a damaged image from a whole one in milliseconds; nobody but this page writes them. */
function checksum(image: Uint8Array<ArrayBuffer>): number {
  const words = new Int32Array(image.buffer, image.byteOffset, image.byteLength >> 2);
  let sum = image.byteLength | 0;
  for (let at = 0; at < words.length; at += STRIDE) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
  return sum;
}
