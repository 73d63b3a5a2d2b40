import assert from "node:assert/strict";
import { test } from "node:test";
import { Keeper } from "../src/progress/keeper";
import { stateOf } from "../src/progress/record";
import { Shelf } from "../src/progress/shelf";

const KEY = "a/b";
const ENTRY = "trace-and-error/kata/a/b";
const STARTER = "starter";

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  } as Storage;
}

function refusing(error: Error): Storage {
  const refuse = (): never => {
    throw error;
  };
  return { getItem: () => null, setItem: refuse } as unknown as Storage;
}

/** Tabs of one browser: what one writes, the others are told of, as `storage` events do. */
class Tabs {
  now = Date.parse("2026-01-01T00:00:00.000Z");
  readonly storage = memory();
  private readonly windows: EventTarget[] = [];

  open(): Keeper {
    const here = new EventTarget();
    this.windows.push(here);
    const shelf = new Shelf(() => this.storage);
    shelf.listen(here);
    shelf.addEventListener("change", (event) => {
      if (!this.telling) this.tell((event as CustomEvent<string>).detail, here);
    });
    return new Keeper(shelf, KEY, STARTER, () => (this.now += 1000));
  }

  private telling = false;

  tell(key: string | null, except?: EventTarget): void {
    this.telling = true;
    const event = (): Event => Object.assign(new Event("storage"), { key: key && `trace-and-error/kata/${key}` });
    for (const other of this.windows) if (other !== except) other.dispatchEvent(event());
    this.telling = false;
  }
}

const sources = ({ record }: Keeper): string[] => record.versions.map(({ source }) => source);

test("what is edited comes back on the next visit; the starter is stored as what it is", () => {
  const tabs = new Tabs();
  tabs.open().edit("mine");
  assert.equal(tabs.open().source, "mine");
  tabs.open().edit(STARTER);
  assert.equal(tabs.open().record.draft?.source, null);
  assert.equal(tabs.open().source, STARTER);
});

test("an ordinary edit leaves no version behind", () => {
  const tab = new Tabs().open();
  tab.edit("a");
  tab.edit("ab");
  assert.deepEqual(sources(tab), []);
});

test("two tabs do not overwrite each other", () => {
  const tabs = new Tabs();
  const [one, other] = [tabs.open(), tabs.open()];
  let told = 0;
  one.addEventListener("change", () => told++);
  other.edit("from the other");
  assert.equal(told, 1);
  assert.ok(one.elsewhere);
  one.edit("from this one");
  assert.equal(one.source, "from this one");
  assert.deepEqual(sources(one), ["from the other"]);
  assert.ok(other.elsewhere);
  assert.equal(tabs.open().source, "from this one");
});

test("a tab that heard nothing merges before it saves", () => {
  const tabs = new Tabs();
  const [one, other] = [tabs.open(), new Keeper(new Shelf(() => tabs.storage), KEY, STARTER, () => (tabs.now += 1000))];
  one.keepChecked({ verdict: "FAIL", kept: 0, promises: 1, source: "from one" });
  other.edit("from the other"); // its shelf listens to no window
  assert.deepEqual(sources(tabs.open()), ["from one"]);
});

test("code from elsewhere can be shown, and then is edited as one's own", () => {
  const tabs = new Tabs();
  const [one, other] = [tabs.open(), tabs.open()];
  other.edit("theirs");
  one.show();
  one.edit("theirs, continued");
  assert.deepEqual(sources(one), []);
});

test("the same text in both tabs is no news", () => {
  const tabs = new Tabs();
  const [one, other] = [tabs.open(), tabs.open()];
  one.edit("same");
  other.show();
  other.edit("other");
  other.edit("same");
  one.show();
  other.keepChecked({ verdict: "FAIL", kept: 0, promises: 1, source: "same" });
  assert.ok(!one.elsewhere);
});

test("a clock that was set back does not make older code win", () => {
  const tabs = new Tabs();
  tabs.open().edit("before");
  tabs.now -= 86_400_000;
  tabs.open().edit("after");
  assert.equal(tabs.open().source, "after");
});

test("passing after a look at the solution is passing with help", () => {
  const tab = new Tabs().open();
  tab.seeSolution();
  tab.keepChecked({ verdict: "PASS", kept: 1, promises: 1, source: "x" });
  assert.equal(tab.record.versions[0]?.helped, true);
});

test("a storage that is cleared is said, and what this tab knows is saved again", () => {
  const tabs = new Tabs();
  const tab = tabs.open();
  tab.edit("mine");
  tabs.storage.removeItem(ENTRY);
  tabs.tell(null);
  assert.equal(tab.trouble, "cleared");
  assert.equal(tabs.open().source, "mine");
});

test("a browser that allows no storage is reported, not thrown, and the tab goes on", () => {
  const shelf = new Shelf(() => {
    throw new DOMException("denied", "SecurityError");
  });
  const tab = new Keeper(shelf, KEY, STARTER);
  tab.edit("mine");
  assert.equal(tab.trouble, "denied");
  assert.equal(tab.source, "mine");
  assert.deepEqual(shelf.all(), {});
});

test("a full storage is told apart", () => {
  const shelf = new Shelf(() => refusing(new DOMException("full", "QuotaExceededError")));
  const tab = new Keeper(shelf, KEY, STARTER);
  tab.edit("mine");
  assert.equal(tab.trouble, "full");
});

test("an entry that this release can not read is put aside, not overwritten", () => {
  const tabs = new Tabs();
  const newer = '{"schema": "trace-and-error/progress/3", "katas": {}}';
  tabs.storage.setItem(ENTRY, newer);
  const tab = tabs.open();
  tab.edit("mine");
  assert.equal(tab.trouble, "unreadable");
  assert.equal(tabs.storage.getItem("trace-and-error/unreadable/a/b"), newer);
});

test("an entry of the first release is still read", () => {
  const tabs = new Tabs();
  tabs.storage.setItem(ENTRY, JSON.stringify({ version: 1, source: STARTER, hintsShown: 2, attempted: true, solved: true }));
  const tab = tabs.open();
  assert.equal(tab.source, STARTER);
  assert.equal(tab.record.draft?.source, null);
  assert.equal(tab.record.hints, 2);
});

test("a file is merged into what is there", () => {
  const tabs = new Tabs();
  tabs.open().edit("mine");
  const shelf = new Shelf(() => tabs.storage);
  const theirs = { draft: { at: "2030-01-01T00:00:00.000Z", source: "theirs" }, hints: 1, solution_seen: null, versions: [] };
  assert.equal(shelf.takeIn({ "a/b": theirs, "a/c": theirs }), undefined);
  assert.deepEqual(Object.keys(shelf.all()), ["a/b", "a/c"]);
  const tab = tabs.open();
  assert.equal(tab.source, "theirs");
  assert.deepEqual(sources(tab), ["mine"]);
});

test("what is solved elsewhere is kept on the learner's word, and taken back", () => {
  const tabs = new Tabs();
  const tab = tabs.open();
  const at = tab.keepSaid();
  assert.equal(stateOf(tabs.open().record), "solved");
  tab.takeBackSaid(at);
  assert.equal(stateOf(tabs.open().record), "untouched");
});

test("a mark that is taken back takes nothing that was checked", () => {
  const tab = new Tabs().open();
  tab.keepChecked({ verdict: "FAIL", kept: 0, promises: 2, source: "mine" });
  tab.takeBackSaid(tab.keepSaid());
  assert.deepEqual(sources(tab), ["mine"]);
});
