/** What is kept of one kata, and how two copies of it become one.
 *
 * `dojo/progress/record.py` says the same in Python; `tests/dojo/progress/cases.json` holds both to it.
 */

export type State = "untouched" | "attempted" | "solved" | "solved with help";

/** What is in the editor; `source` is null for the starter as it is. */
export interface Draft {
  readonly at: string;
  readonly source: string | null;
}

/** Code that can be brought back: checked, or (verdict null) put aside for other code. */
export interface Version {
  readonly at: string;
  readonly verdict: "PASS" | "FAIL" | "GRADER_ERROR" | null;
  readonly kept: number;
  readonly promises: number;
  /** The solution had been looked at before. */
  readonly helped: boolean;
  readonly source: string;
}

/** Times are UTC with milliseconds, so that they sort as text; versions stand newest first. */
export interface KataRecord {
  readonly draft: Draft | null;
  readonly hints: number;
  readonly solution_seen: string | null;
  readonly versions: readonly Version[];
}

export const NOTHING: KataRecord = { draft: null, hints: 0, solution_seen: null, versions: [] };

const NEWEST_KEPT = 20;

/** Solved without help wins; help means that the solution had been looked at before. */
export function stateOf({ draft, hints, solution_seen, versions }: KataRecord): State {
  const passed = versions.filter(({ verdict }) => verdict === "PASS");
  if (passed.length) return passed.every(({ helped }) => helped) ? "solved with help" : "solved";
  const tried = versions.length || hints || solution_seen || draft?.source;
  return tried ? "attempted" : "untouched";
}

/** What both know. Commutative, associative and idempotent, so that copies can meet in any order.
 *
 * The newer draft stays in the editor; the older one becomes a version, so that no code is lost.
 */
export function merge(one: KataRecord, other: KataRecord): KataRecord {
  const drafts = [one.draft, other.draft].filter((draft) => draft !== null).sort(byDraft);
  const draft = drafts.at(-1) ?? null;
  const older = drafts.slice(0, -1).filter((each) => draft && byDraft(each, draft) !== 0);
  const seen = [one.solution_seen, other.solution_seen].filter((at) => at !== null).sort();
  return {
    draft,
    hints: Math.max(one.hints, other.hints),
    solution_seen: seen[0] ?? null,
    versions: bounded([...one.versions, ...other.versions, ...older.flatMap(asVersion)]),
  };
}

/** The record with one more version, unless the newest says the same already. */
export function withVersion(record: KataRecord, version: Version): KataRecord {
  const newest = record.versions[0];
  if (newest && byOrder({ ...newest, at: version.at }, version) === 0) return record;
  return { ...record, versions: bounded([version, ...record.versions]) };
}

/** The record with its draft among the versions, unless some version has the same code. */
export function withDraftAside(record: KataRecord): KataRecord {
  const { draft, versions } = record;
  if (!draft || versions.some(({ source }) => source === draft.source)) return record;
  return { ...record, versions: bounded([...versions, ...asVersion(draft)]) };
}

/** The newest versions, and the oldest that passed: in all, and without help.
 *
 * A version that is dropped once would be dropped from any larger set, too; hence `merge` is associative.
 */
function bounded(versions: readonly Version[]): readonly Version[] {
  const newestFirst = [...versions].sort((a, b) => byOrder(b, a));
  const different = newestFirst.filter((version, at) => at === 0 || byOrder(version, newestFirst[at - 1]!) !== 0);
  const passed = different.filter(({ verdict }) => verdict === "PASS");
  const alone = passed.filter(({ helped }) => !helped);
  const oldest = [passed.at(-1), alone.at(-1)];
  return different.filter((version, at) => at < NEWEST_KEPT || oldest.includes(version));
}

function asVersion({ at, source }: Draft): readonly Version[] {
  return source ? [{ at, verdict: null, kept: 0, promises: 0, helped: false, source }] : [];
}

/** By time; the rest only decides between two devices that checked in the same millisecond. */
function byOrder(a: Version, b: Version): number {
  const verdicts = byText(a.verdict ?? "", b.verdict ?? "");
  const counts = a.kept - b.kept || a.promises - b.promises || Number(a.helped) - Number(b.helped);
  return byText(a.at, b.at) || verdicts || counts || byText(a.source, b.source);
}

/** Of two at the same moment, an empty draft is still more than a reset. */
function byDraft(a: Draft, b: Draft): number {
  const resets = Number(a.source !== null) - Number(b.source !== null);
  return byText(a.at, b.at) || resets || byText(a.source ?? "", b.source ?? "");
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
