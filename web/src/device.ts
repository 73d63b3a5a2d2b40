/** What the visitor's device can afford. */

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
