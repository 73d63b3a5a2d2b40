/** The progress file: read with its older versions, written always in the newest.
 *
 * `dojo/progress/progress.schema.json` is the contract; `tests/dojo/progress/cases.json` says what is refused.
 */

import type { Draft, KataRecord, Version } from "./record";

export type Progress = Readonly<Record<string, KataRecord>>;
type Json = Readonly<Record<string, unknown>>;

const FAMILY = "trace-and-error/progress/";
const NEWEST = 2;
const BEFORE_TIMES = "1970-01-01T00:00:00.000Z";
const KEY = /^[a-z0-9_]+\/[a-z0-9_]+$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The text is no progress file, or (`newer`) was written by a later release. */
export class NotProgress extends Error {
  constructor(
    readonly newer: boolean,
    detail: string,
  ) {
    super(detail);
  }
}

export function parse(text: string): Progress {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new NotProgress(false, String(error));
  }
  const { katas } = withOnly(migrated(document), ["schema", "katas"]);
  return Object.fromEntries(Object.entries(object(katas, "katas")).map(([key, data]) => [keyed(key), record(data, key)]));
}

export function dump(progress: Progress): string {
  const katas = Object.fromEntries(Object.entries(progress).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema: `${FAMILY}${NEWEST}`, katas }, null, 1)}\n`;
}

/** The document in the newest version of the format, step by step. */
export function migrated(document: unknown): Json {
  let found = object(document, "the file");
  const schema = String(found["schema"]);
  const version = schema.startsWith(FAMILY) ? Number(schema.slice(FAMILY.length)) : NaN;
  if (!Number.isInteger(version) || version < 1) throw new NotProgress(false, "schema");
  if (version > NEWEST) throw new NotProgress(true, schema);
  for (let step = version; step < NEWEST; step++) found = MIGRATIONS[step]!(found);
  return found;
}

const MIGRATIONS: Readonly<Record<number, (document: Json) => Json>> = { 1: from1 };

/** Version 1 knew one text per kata and no times, so anything newer wins over it. */
function from1(document: Json): Json {
  const katas = Object.entries(object(document["katas"], "katas"));
  return { schema: `${FAMILY}2`, katas: Object.fromEntries(katas.map(([key, saved]) => [key, recordFrom1(saved, key)])) };
}

function recordFrom1(data: unknown, key: string): Json {
  const saved = object(data, key);
  for (const name of ["source", "hintsShown", "attempted", "solved"]) {
    if (!(name in saved)) throw new NotProgress(false, `${key}: ${name}`);
  }
  const { source, hintsShown, attempted, solved } = saved;
  const verdict = solved ? "PASS" : attempted ? "FAIL" : null;
  return {
    draft: { at: BEFORE_TIMES, source },
    hints: hintsShown,
    solution_seen: null,
    versions: verdict ? [{ at: BEFORE_TIMES, verdict, kept: 0, promises: 0, helped: false, source }] : [],
  };
}

function record(data: unknown, key: string): KataRecord {
  const { draft, hints, solution_seen, versions } = withOnly(object(data, key), RECORD);
  if (!Array.isArray(versions)) throw new NotProgress(false, `${key}: versions`);
  return {
    draft: draft === null ? null : draftOf(draft, key),
    hints: count(hints, key),
    solution_seen: solution_seen === null ? null : time(solution_seen, key),
    versions: versions.map((version) => versionOf(version, key)),
  };
}

const RECORD = ["draft", "hints", "solution_seen", "versions"];
const VERSION = ["at", "verdict", "kept", "promises", "helped", "source"];

function draftOf(data: unknown, key: string): Draft {
  const { at, source } = withOnly(object(data, key), ["at", "source"]);
  return { at: time(at, key), source: source === null ? null : text(source, key) };
}

function versionOf(data: unknown, key: string): Version {
  const { at, verdict, kept, promises, helped, source } = withOnly(object(data, key), VERSION);
  const verdicts = ["PASS", "FAIL", "GRADER_ERROR", null] as const;
  const known = verdicts.find((each) => each === verdict);
  if (known === undefined || typeof helped !== "boolean") throw new NotProgress(false, `${key}: verdict`);
  return {
    at: time(at, key),
    verdict: known,
    kept: count(kept, key),
    promises: count(promises, key),
    helped,
    source: text(source, key),
  };
}

function withOnly(data: Json, names: readonly string[]): Json {
  const wrong = [...names.filter((name) => !(name in data)), ...Object.keys(data).filter((name) => !names.includes(name))];
  if (wrong.length) throw new NotProgress(false, wrong.join(", "));
  return data;
}

function object(data: unknown, where: string): Json {
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw new NotProgress(false, where);
  return data as Json;
}

function keyed(key: string): string {
  if (!KEY.test(key)) throw new NotProgress(false, key);
  return key;
}

function time(data: unknown, where: string): string {
  if (typeof data !== "string" || !TIME.test(data)) throw new NotProgress(false, `${where}: ${String(data)}`);
  return data;
}

function text(data: unknown, where: string): string {
  if (typeof data !== "string") throw new NotProgress(false, where);
  return data;
}

function count(data: unknown, where: string): number {
  if (!Number.isInteger(data) || Number(data) < 0) throw new NotProgress(false, where);
  return Number(data);
}
