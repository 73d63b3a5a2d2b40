/** What the browser keeps of a kata between visits. Refusal by the browser is reported, never thrown. */

export interface Saved {
  readonly source: string;
  readonly hintsShown: number;
  readonly attempted: boolean;
  readonly solved: boolean;
}

/** `denied`: the browser allows no storage here; `full`: it has no room left. */
export type StorageTrouble = "denied" | "full";

const VERSION = 1;

export class Shelf {
  constructor(private readonly storage: () => Storage) {}

  /** What was saved for a kata; undefined when nothing readable is there. */
  load(key: string): Saved | undefined {
    try {
      return parse(this.storage().getItem(name(key)));
    } catch {
      return undefined; // saving will fail as well, and that is where it is said
    }
  }

  /** Save; returns what went wrong, if anything. */
  save(key: string, saved: Saved): StorageTrouble | undefined {
    try {
      this.storage().setItem(name(key), JSON.stringify({ version: VERSION, ...saved }));
      return undefined;
    } catch (error) {
      return isQuota(error) ? "full" : "denied";
    }
  }
}

function name(key: string): string {
  return `trace-and-error/kata/${key}`;
}

function parse(text: string | null): Saved | undefined {
  if (text === null) return undefined;
  const found = JSON.parse(text) as Partial<Saved> & { version?: number };
  if (found.version !== VERSION || typeof found.source !== "string") return undefined;
  return {
    source: found.source,
    hintsShown: Number(found.hintsShown ?? 0),
    attempted: Boolean(found.attempted),
    solved: Boolean(found.solved),
  };
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
