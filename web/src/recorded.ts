/** The workbench of a kata that only real TensorFlow can grade: code to choose from, and what was recorded for it.
 *
 * Nothing is run, and the code cannot be edited, so that a verdict never stands beside code it was not given for.
 */

import { h } from "./dom";
import type { Kata } from "./kata";
import { openListing, type Listing } from "./listing";
import { messages } from "./messages";
import { announcement } from "./model/report";
import type { Report } from "./report";
import { importButton } from "./progress/carry";
import { Keeper } from "./progress/keeper";
import { stateOf } from "./progress/record";
import type { Shelf } from "./progress/shelf";
import { hintsView } from "./views/hints";
import { recordedFrame, recordedResult, type RecordedAction, type RecordedFrame } from "./views/recorded";
import type { Links } from "./views/report";

/** One answer of the repository, and the report that TensorFlow gave for it when it was recorded. */
export interface RecordedAnswer {
  readonly role: "starter" | "wrong_fix" | "solution" | "alternative";
  readonly source: string;
  readonly report: Report;
}

/** Fetches the answers of a kata: the tempting ones, or the right ones. */
export type FetchAnswers = (which: "recorded" | "recorded_solutions") => Promise<readonly RecordedAnswer[]>;

export interface RecordedBenchOptions {
  readonly kata: Kata;
  readonly version: string;
  readonly root: ShadowRoot;
  readonly shelf: Shelf;
  readonly links: Links;
  readonly fetchAnswers: FetchAnswers;
}

export class RecordedBench {
  private readonly frame: RecordedFrame;
  private readonly listing: Listing;
  private answers: readonly RecordedAnswer[] = [];
  private readonly keeper: Keeper;

  constructor(private readonly options: RecordedBenchOptions) {
    const { kata, root, shelf } = options;
    this.keeper = new Keeper(shelf, kata.key, kata.starter);
    const importing = importButton(shelf, "secondary", (said) => this.say(said));
    this.frame = recordedFrame(kata, options.version, importing, (action) => this.act(action));
    root.append(this.frame.element);
    this.listing = openListing(this.frame.code, root, messages.recorded.listing(kata.title), kata.starter);
    this.keeper.addEventListener("change", () => this.showKept());
    this.showKept();
    void this.offer("recorded");
  }

  dispose(): void {
    this.keeper.dispose();
    this.listing.close();
    this.frame.element.remove();
  }

  private act(action: RecordedAction): void {
    if (action === "choose") this.choose();
    else if (action === "show") this.show();
    else if (action === "hint") this.hint();
    else if (action === "reveal") void this.reveal();
    else if (action === "mark") this.mark();
    else void this.copy(action === "copyCode" ? this.listing.text : messages.recorded.command(this.options.kata.key));
  }

  /** Put more answers into the list; false when they did not arrive. */
  private async offer(which: "recorded" | "recorded_solutions"): Promise<boolean> {
    try {
      const more = await this.options.fetchAnswers(which);
      this.answers = [...this.answers, ...more];
      this.frame.offer(more);
      return true;
    } catch {
      this.say(messages.recorded.notArrived);
      return false;
    }
  }

  private get chosen(): RecordedAnswer | undefined {
    return this.answers[this.frame.choice.selectedIndex];
  }

  private choose(): void {
    this.frame.results.replaceChildren();
    if (this.chosen) this.listing.show(this.chosen.source);
    this.say("");
  }

  private show(): void {
    if (!this.chosen) return this.say(messages.recorded.notArrived);
    const { report } = this.chosen;
    const { version, links } = this.options;
    this.frame.results.replaceChildren(recordedResult(report, version, links));
    this.say(announcement(report), messages.recorded.label(version));
  }

  private hint(): void {
    const { length } = this.options.kata.hints;
    this.keeper.showHints(Math.min(this.keeper.record.hints + 1, length));
    this.showKept();
    this.say(messages.status.hint(this.keeper.record.hints, length));
  }

  /** What the browser keeps of this kata: hints that were opened, and how far the learner is. */
  private showKept(): void {
    const { record, trouble } = this.keeper;
    const { state, hints, buttons, notice } = this.frame;
    const reached = stateOf(record);
    const all = this.options.kata.hints;
    state.textContent = reached === "untouched" ? "" : messages.states[reached];
    state.dataset["state"] = reached;
    buttons.mark.hidden = reached.startsWith("solved");
    buttons.hint.hidden = record.hints >= all.length;
    hints.replaceChildren(...hintsView(all, record.hints, reached.startsWith("solved")));
    if (trouble) notice.replaceChildren(h("p", { class: "box" }, messages.storage[trouble]));
  }

  /** The page can not judge this kata, so it takes the learner's word, and gives it back. */
  private mark(): void {
    const at = this.keeper.keepSaid();
    const undo = h("button", { type: "button", class: "plain" }, messages.actions.undo);
    undo.addEventListener("click", () => this.takeBack(at));
    this.frame.notice.replaceChildren(h("p", { class: "box" }, messages.recorded.marked, " ", undo));
    this.showKept();
    this.say(messages.recorded.marked);
    undo.focus();
  }

  private takeBack(at: string): void {
    this.keeper.takeBackSaid(at);
    this.frame.notice.replaceChildren();
    this.showKept();
    this.say(messages.recorded.takenBack);
    this.frame.buttons.mark.focus();
  }

  private async reveal(): Promise<void> {
    const first = this.answers.length;
    if (!(await this.offer("recorded_solutions"))) return;
    this.frame.buttons.reveal.hidden = true;
    if (stateOf(this.keeper.record) !== "solved") this.keeper.seeSolution();
    this.showKept();
    this.frame.choice.selectedIndex = first;
    this.choose();
    this.frame.choice.focus();
  }

  private async copy(text: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    this.say(copied ? messages.recorded.copied : messages.recorded.notCopied);
  }

  /** `unseen` is only for those who do not see that it stands below. */
  private say(text: string, unseen?: string): void {
    const first = unseen ? h("span", { class: "unseen" }, `${unseen} `) : "";
    this.frame.status.replaceChildren(first, text.replaceAll("`", ""));
  }
}
