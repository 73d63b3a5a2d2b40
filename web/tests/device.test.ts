import assert from "node:assert/strict";
import { test } from "node:test";
import { hasRoomForSpare } from "../src/device";

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
