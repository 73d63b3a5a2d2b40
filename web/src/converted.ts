/** Answer to `converted`: what AutoGraph makes of each function of the file. */

import type { RunError } from "./run";

export interface ConvertedFunction {
  readonly name: string;
  readonly line: number;
  readonly source: string;
  /** Null for a function that is not converted; `not_converted` says why. */
  readonly converted: string | null;
  readonly not_converted: string | null;
}

export interface Converted {
  /** What ended the import of the file. */
  readonly error: RunError | null;
  readonly functions: readonly ConvertedFunction[];
}
