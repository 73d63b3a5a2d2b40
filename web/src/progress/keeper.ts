/** One kata's record in one tab: every change is merged with what other tabs wrote since, then saved. */

import { merge, NOTHING, withDraftAside, withVersion, type KataRecord, type Version } from "./record";
import type { Shelf, StorageTrouble } from "./shelf";

export type KeeperTrouble = StorageTrouble | "cleared";

type Checked = Pick<Version, "verdict" | "kept" | "promises" | "source">;

/** Event `change`: another tab, or an import, changed the record. */
export class Keeper extends EventTarget {
  record: KataRecord;
  trouble: KeeperTrouble | undefined;
  /** The entry as this tab knows it. */
  private known: string | null;
  /** The draft that this tab's editor shows. */
  private shown: string | undefined;
  private saving = false;
  private readonly ending = new AbortController();

  constructor(
    private readonly shelf: Shelf,
    private readonly key: string,
    private readonly starter: string,
    private readonly now: () => number = Date.now,
  ) {
    super();
    this.known = shelf.text(key);
    this.record = this.asStarter(shelf.load(key) ?? NOTHING);
    this.shown = this.record.draft?.at;
    const changed = (event: Event): void => this.changed((event as CustomEvent<string | null>).detail);
    shelf.addEventListener("change", changed, { signal: this.ending.signal });
  }

  dispose(): void {
    this.ending.abort();
  }

  /** The draft's code. */
  get source(): string {
    return this.record.draft?.source ?? this.starter;
  }

  /** The draft comes from another tab, or from a file, and this tab's editor does not show it. */
  get elsewhere(): boolean {
    return this.record.draft?.at !== this.shown;
  }

  /** This tab's editor shows the draft from elsewhere now. */
  show(): void {
    this.shown = this.record.draft?.at;
  }

  edit(source: string): void {
    if (source === this.source && !this.elsewhere) return;
    this.change((record) => {
      const base = this.elsewhere ? withDraftAside(record) : record;
      return { ...base, draft: { at: this.after(record.draft?.at), source: source === this.starter ? null : source } };
    });
    this.show();
  }

  /** Other code comes into the editor: what was there can be brought back. */
  putAside(): void {
    this.change(withDraftAside);
  }

  keepChecked(checked: Checked): void {
    this.change((record) =>
      withVersion(record, { ...checked, at: this.time(), helped: record.solution_seen !== null }),
    );
  }

  /** Solved elsewhere, on the learner's word: a version without code, whose time takes it back. */
  keepSaid(): string {
    const at = this.time();
    const said = { at, verdict: "PASS", kept: 0, promises: 0, source: "" } as const;
    this.change((record) => withVersion(record, { ...said, helped: record.solution_seen !== null }));
    return at;
  }

  /** Take back what was said at `at`. */
  takeBackSaid(at: string): void {
    const versions = (record: KataRecord): readonly Version[] =>
      record.versions.filter((version) => version.at !== at || version.source !== "");
    this.change((record) => ({ ...record, versions: versions(record) }));
  }

  showHints(hints: number): void {
    this.change((record) => ({ ...record, hints: Math.max(record.hints, hints) }));
  }

  seeSolution(): void {
    this.change((record) => ({ ...record, solution_seen: record.solution_seen ?? this.time() }));
  }

  private change(change: (record: KataRecord) => KataRecord): void {
    this.takeIn();
    this.record = change(this.record);
    this.save();
  }

  private save(): void {
    this.saving = true; // the shelf tells everyone, this tab included
    const trouble = this.shelf.save(this.key, this.record);
    this.saving = false;
    this.known = this.shelf.text(this.key);
    this.trouble = trouble ?? (this.trouble === "cleared" || this.trouble === "unreadable" ? this.trouble : undefined);
  }

  private changed(key: string | null): void {
    if ((key !== null && key !== this.key) || this.saving) return;
    if (this.takeIn()) this.dispatchEvent(new Event("change"));
  }

  /** Merge what is stored, unless this tab wrote it; true when there was something new. */
  private takeIn(): boolean {
    const text = this.shelf.text(this.key);
    if (text === this.known) return false;
    if (text === null) {
      this.trouble = "cleared";
      this.save();
      return true;
    }
    this.known = text;
    const before = this.elsewhere ? undefined : this.source;
    this.record = merge(this.record, this.asStarter(this.shelf.load(this.key) ?? NOTHING));
    if (this.source === before) this.show();
    return true;
  }

  /** Version 1 stored the starter as if it were the learner's. */
  private asStarter(record: KataRecord): KataRecord {
    if (record.draft?.source !== this.starter) return record;
    return { ...record, draft: { ...record.draft, source: null } };
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }

  /** Now, but later than `at`: a clock that was set back must not make old code win. */
  private after(at: string | undefined): string {
    const time = this.time();
    return at && at >= time ? new Date(Date.parse(at) + 1).toISOString() : time;
  }
}
