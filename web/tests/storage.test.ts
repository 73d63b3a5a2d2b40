import assert from "node:assert/strict";
import { test } from "node:test";
import { Shelf } from "../src/storage";

const SAVED = { source: "x = 1\n", hintsShown: 2, attempted: true, solved: false };

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}

function refusing(error: Error): Storage {
  const refuse = (): never => {
    throw error;
  };
  return { getItem: refuse, setItem: refuse } as unknown as Storage;
}

test("what is saved comes back, each kata by itself", () => {
  const storage = memory();
  const shelf = new Shelf(() => storage);
  assert.equal(shelf.save("a/b", SAVED), undefined);
  assert.deepEqual(shelf.load("a/b"), SAVED);
  assert.equal(shelf.load("a/c"), undefined);
});

test("what can not be read is as good as nothing", () => {
  const storage = memory();
  const shelf = new Shelf(() => storage);
  storage.setItem("trace-and-error/kata/a/b", "{");
  assert.equal(shelf.load("a/b"), undefined);
  storage.setItem("trace-and-error/kata/a/b", JSON.stringify({ ...SAVED, version: 99 }));
  assert.equal(shelf.load("a/b"), undefined);
});

test("a browser that allows no storage is reported, not thrown", () => {
  const shelf = new Shelf(() => {
    throw new DOMException("denied", "SecurityError");
  });
  assert.equal(shelf.load("a/b"), undefined);
  assert.equal(shelf.save("a/b", SAVED), "denied");
});

test("a full storage is told apart", () => {
  const shelf = new Shelf(() => refusing(new DOMException("full", "QuotaExceededError")));
  assert.equal(shelf.save("a/b", SAVED), "full");
});
