import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf } from "../src/archive";

/** `stored_zip({"a/b.py": b"x = 1\n", "é.txt": b""})` of `dojo.runtime_bundle.archives`. */
const ARCHIVE =
  "UEsDBBQAAAAAAAAAIQA7ifaLBgAAAAYAAAAGAAAAYS9iLnB5eCA9IDEKUEsDBBQAAAgAAAAAIQAAAAAAAAAAAAAAAAAGAAAAw6kudHh0UEsB" +
  "AhQDFAAAAAAAAAAhADuJ9osGAAAABgAAAAYAAAAAAAAAAAAAAIABAAAAAGEvYi5weVBLAQIUAxQAAAgAAAAAIQAAAAAAAAAAAAAAAAAGAAAA" +
  "AAAAAAAAAACAASoAAADDqS50eHRQSwUGAAAAAAIAAgBoAAAATgAAAAAA";

function archive(): ArrayBuffer {
  return new Uint8Array(Buffer.from(ARCHIVE, "base64")).buffer;
}

test("an archive of the runtime bundle is read with paths and contents", () => {
  const read = entriesOf(archive()).map(({ path, content }) => [path, new TextDecoder().decode(content)]);
  assert.deepEqual(read, [
    ["a/b.py", "x = 1\n"],
    ["é.txt", ""],
  ]);
});

test("what is no archive is refused", () => {
  assert.throws(() => entriesOf(new ArrayBuffer(10)), /no zip archive/);
  assert.throws(() => entriesOf(archive().slice(0, -1)), /no zip archive/);
});
