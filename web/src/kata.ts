/** `docs/assets/katas/<key>.json`: all the page knows about a kata, written by `dojo site-data`. */

export interface Kata {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly starter: string;
  readonly solution: string;
  /** The ladder, from question to near-answer; text with `code` in backticks. */
  readonly hints: readonly string[];
  /** Address of the lesson, relative to the site's root, such as `katas/retracing/literals_or_tensors/`. */
  readonly lesson: string;
  /** The kata after this one in the curriculum, if there is one. */
  readonly next: { readonly title: string; readonly lesson: string } | null;
}

export async function fetchKata(assets: URL, key: string): Promise<Kata> {
  const response = await fetch(new URL(`katas/${key}.json`, assets));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Kata;
}
