/** `docs/assets/katas/<key>/reference.json` and `solution.py`: fetched only after passing. */

import type { ModeSeen } from "./observation";

export interface Reference {
  readonly source: string;
  /** By scenario, in graph mode. */
  readonly scenarios: Readonly<Record<string, ModeSeen>>;
}

export async function fetchReference(assets: URL, key: string, source: Promise<string>): Promise<Reference> {
  const response = await fetch(new URL(`katas/${key}/reference.json`, assets));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { scenarios } = (await response.json()) as Pick<Reference, "scenarios">;
  return { source: await source, scenarios };
}
