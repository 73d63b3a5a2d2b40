/** What the browser keeps between visits: one entry per kata. Refusal by the browser is reported, never thrown. */

import { dump, parse, type Progress } from "./document";
import { merge, NOTHING, type KataRecord } from "./record";

/** `denied`: no storage is allowed here; `full`: no room is left; `unreadable`: what was there was put aside. */
export type StorageTrouble = "denied" | "full" | "unreadable";

const PREFIX = "trace-and-error/kata/";
const UNREADABLE = "trace-and-error/unreadable/";

/** Event `change`: some kata's entry changed, here or in another tab; its detail is the key, null for all. */
export class Shelf extends EventTarget {
  constructor(private readonly storage: () => Storage) {
    super();
  }

  /** Hear of other tabs; `target` is the window. */
  listen(target: EventTarget): void {
    target.addEventListener("storage", (event) => {
      const { key } = event as StorageEvent;
      if (key === null) this.tell(null);
      else if (key.startsWith(PREFIX)) this.tell(key.slice(PREFIX.length));
    });
  }

  /** The entry's text, by which a tab recognizes what it wrote itself. */
  text(key: string): string | null {
    try {
      return this.storage().getItem(PREFIX + key);
    } catch {
      return null; // saving will fail as well, and that is where it is said
    }
  }

  /** What is kept of a kata; undefined when nothing readable is there. */
  load(key: string): KataRecord | undefined {
    return read(key, this.text(key));
  }

  /** Save, over whatever is there; returns what went wrong, if anything. */
  save(key: string, record: KataRecord): StorageTrouble | undefined {
    try {
      const unreadable = this.putUnreadableAside(key);
      this.storage().setItem(PREFIX + key, dump({ [key]: record }));
      this.tell(key);
      return unreadable;
    } catch (error) {
      return isQuota(error) ? "full" : "denied";
    }
  }

  /** Everything that is kept. */
  all(): Progress {
    try {
      const storage = this.storage();
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      const keys = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
      return Object.fromEntries(keys.map((key) => [key, this.load(key) ?? NOTHING]));
    } catch {
      return {};
    }
  }

  /** Take in what a file knows; stops at the first entry that can not be saved. */
  takeIn(progress: Progress): StorageTrouble | undefined {
    for (const [key, record] of Object.entries(progress)) {
      const trouble = this.save(key, merge(this.load(key) ?? NOTHING, record));
      if (trouble === "full" || trouble === "denied") return trouble;
    }
    return undefined;
  }

  /** A later release, or a broken one, wrote an entry that this one can not read: keep it for the next. */
  private putUnreadableAside(key: string): "unreadable" | undefined {
    const text = this.text(key);
    if (text === null || read(key, text)) return undefined;
    this.storage().setItem(UNREADABLE + key, text);
    return "unreadable";
  }

  private tell(key: string | null): void {
    this.dispatchEvent(new CustomEvent("change", { detail: key }));
  }
}

function read(key: string, text: string | null): KataRecord | undefined {
  if (text === null) return undefined;
  try {
    return parse(asDocument(key, text))[key];
  } catch {
    return undefined;
  }
}

/** Before there was a progress file, an entry was the kata's alone and said `version: 1`. */
function asDocument(key: string, text: string): string {
  const { version, ...saved } = JSON.parse(text) as { version?: number };
  return version === 1 ? JSON.stringify({ schema: "trace-and-error/progress/1", katas: { [key]: saved } }) : text;
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
