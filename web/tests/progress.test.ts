import assert from "node:assert/strict";
import { test } from "node:test";
import cases from "../../tests/dojo/progress/cases.json";
import { dump, migrated, NotProgress, parse } from "../src/progress/document";
import { merge, NOTHING, stateOf, withVersion, type KataRecord, type Version } from "../src/progress/record";

const RECORDS = [...cases.merges.flatMap(({ one, other }) => [one, other]), ...cases.states.map(({ record }) => record)];
const records = RECORDS.map(asRecord);

/** By way of the file, as every record comes. */
function asRecord(data: unknown): KataRecord {
  const found = parse(JSON.stringify({ schema: "trace-and-error/progress/2", katas: { "a/b": data } }))["a/b"];
  assert.ok(found);
  return found;
}

for (const { name, one, other, merged } of cases.merges) {
  test(`merging: ${name}`, () => {
    assert.deepEqual(merge(asRecord(one), asRecord(other)), merged);
    assert.deepEqual(merge(asRecord(other), asRecord(one)), merged);
  });
}

test("merging is commutative, associative and idempotent for all shared records", () => {
  for (const a of records) {
    assert.deepEqual(merge(a, a), a);
    for (const b of records) {
      assert.deepEqual(merge(a, b), merge(b, a));
      assert.deepEqual(merge(merge(a, b), b), merge(a, b));
      for (const c of records) assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)));
    }
  }
});

for (const [index, { record, state }] of cases.states.entries()) {
  test(`state ${index}: ${state}`, () => assert.equal(stateOf(asRecord(record)), state));
}

for (const { name, document, migrated: newest } of cases.migrations) {
  test(`migration: ${name}`, () => {
    assert.deepEqual(migrated(document), newest);
    assert.deepEqual(parse(JSON.stringify(document)), newest.katas);
  });
}

for (const { name, document } of cases.refused) {
  test(`refused: ${name}`, () => assert.throws(() => parse(JSON.stringify(document)), NotProgress));
}

test("what is written is read again", () => {
  const progress = Object.fromEntries(records.map((record, index) => [`a/k${index}`, record]));
  assert.deepEqual(parse(dump(progress)), progress);
});

test("history is bounded and keeps the oldest that passed", () => {
  const version = (second: number): Version => ({
    at: `2026-01-01T00:00:${String(second).padStart(2, "0")}.000Z`,
    verdict: second === 3 || second === 5 ? "PASS" : "FAIL",
    kept: 0,
    promises: 0,
    helped: second === 3,
    source: String(second),
  });
  let kept = NOTHING;
  for (let second = 0; second < 40; second++) kept = withVersion(kept, version(second));
  const newest = Array.from({ length: 20 }, (_, index) => String(39 - index));
  assert.deepEqual(kept.versions.map(({ source }) => source), [...newest, "5", "3"]);
});
