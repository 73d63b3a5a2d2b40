import assert from "node:assert/strict";
import { test } from "node:test";
import { hasRoomForSpare, hasRun, noteRun } from "../src/device";

test("a device that tells nothing is taken to have room", () => {
  assert.ok(hasRoomForSpare({}));
});

test("a device poor in memory does without a spare", () => {
  assert.ok(!hasRoomForSpare({ deviceMemory: 2 }));
  assert.ok(hasRoomForSpare({ deviceMemory: 8 }));
});

test("a visitor who saves data does without a spare", () => {
  assert.ok(!hasRoomForSpare({ deviceMemory: 8, connection: { saveData: true } }));
});

test("a browser remembers that Python has run in it", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
  assert.ok(!hasRun(() => storage));
  noteRun(() => storage);
  assert.ok(hasRun(() => storage));
});

test("where storage is denied every visit is the first", () => {
  const denied = (): Storage => {
    throw new DOMException("denied", "SecurityError");
  };
  noteRun(denied);
  assert.ok(!hasRun(denied));
});
