/** Reading the runtime's archives: zip without compression, since the network compresses them as a whole. */

export interface Entry {
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const END = 0x06054b50; // "end of central directory"
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/** Every file of a stored zip archive, as views of it. */
export function entriesOf(archive: ArrayBuffer): readonly Entry[] {
  const view = new DataView(archive);
  const end = archive.byteLength - END_BYTES; // our archives end without a comment
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("this is no zip archive of ours");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    entries.push(entryAt(view, at));
    at += CENTRAL_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const decoder = new TextDecoder();

function entryAt(view: DataView<ArrayBuffer>, at: number): Entry {
  const short = (offset: number): number => view.getUint16(offset, true);
  const local = view.getUint32(at + 42, true);
  const start = local + LOCAL_BYTES + short(local + 26) + short(local + 28);
  const path = decoder.decode(new Uint8Array(view.buffer, at + CENTRAL_BYTES, short(at + 28)));
  return { path, content: new Uint8Array(view.buffer, start, view.getUint32(at + 20, true)) };
}
