/** What the visitor's device can afford, and whether Python has run on it. */

/** Parts of `navigator` that only some browsers have. */
interface Hints {
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}

const ENOUGH_MEMORY = 4; // gigabytes; each Python takes about a tenth of one

/** Room for a second Python? A browser that does not tell its memory is taken to have it. */
export function hasRoomForSpare(hints: Hints = navigator as Hints): boolean {
  return (hints.deviceMemory ?? ENOUGH_MEMORY) >= ENOUGH_MEMORY && !hints.connection?.saveData;
}

const RAN = "trace-and-error/python";

/** Has Python run in this browser? Then there may be an image of its memory; asking for that itself takes longer. */
export function hasRun(storage: () => Storage = () => localStorage): boolean {
  try {
    return storage().getItem(RAN) !== null;
  } catch {
    return false; // denied
  }
}

/** Python has started here. */
export function noteRun(storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(RAN, "ran");
  } catch {
    // Denied or full: the next visit waits for Python as the first one did.
  }
}
