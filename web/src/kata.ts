/** `docs/assets/katas/<key>.json`: all the page knows about a kata, written by `dojo site-data`. */

import type { RecordedAnswer } from "./recorded";

export interface Kata {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly starter: string;
  /** The ladder, from question to near-answer; text with `code` in backticks. */
  readonly hints: readonly string[];
  /** The TensorFlow that recorded this kata's results; null for a kata that the page itself can grade. */
  readonly recorded: string | null;
  /** The kata after this one in the curriculum, if there is one; its lesson's address is relative to the site's root. */
  readonly next: { readonly title: string; readonly lesson: string } | null;
}

/** All that a workbench opens with; the rest may come later. */
export interface Opening {
  readonly key: string;
  readonly title: string;
  readonly starter: string;
  readonly hintCount: number;
}

export function openingOf({ key, title, starter, hints }: Kata): Opening {
  return { key, title, starter, hintCount: hints.length };
}

/** The reference solution's code: asked for only when somebody looks at it. */
export async function fetchSolution(assets: URL, key: string): Promise<string> {
  const response = await fetch(new URL(`katas/${key}/solution.py`, assets));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}

/** Recorded results, of the tempting answers or of the right ones. */
export async function fetchRecorded(assets: URL, key: string, which: string): Promise<readonly RecordedAnswer[]> {
  const response = await fetch(new URL(`katas/${key}/${which}.json`, assets));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as readonly RecordedAnswer[];
}

export async function fetchKata(assets: URL, key: string): Promise<Kata> {
  const response = await fetch(new URL(`katas/${key}.json`, assets));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Kata;
}
