/** The workbench of a kata that only real TensorFlow can grade: code to choose from, and what was recorded for it.
 *
 * Nothing is run, and the code cannot be edited, so that a verdict never stands beside code it was not given for.
 */

import type { Kata } from "./kata";
import { openListing, type Listing } from "./listing";
import { messages } from "./messages";
import { announcement } from "./model/report";
import type { Report } from "./report";
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
  readonly links: Links;
  readonly fetchAnswers: FetchAnswers;
}

export class RecordedBench {
  private readonly frame: RecordedFrame;
  private readonly listing: Listing;
  private answers: readonly RecordedAnswer[] = [];
  private hintsShown = 0;

  constructor(private readonly options: RecordedBenchOptions) {
    const { kata, root } = options;
    this.frame = recordedFrame(kata, options.version, (action) => this.act(action));
    root.append(this.frame.element);
    this.listing = openListing(this.frame.code, root, messages.recorded.listing(kata.title), kata.starter);
    void this.offer("recorded");
  }

  dispose(): void {
    this.listing.close();
    this.frame.element.remove();
  }

  private act(action: RecordedAction): void {
    if (action === "choose") this.choose();
    else if (action === "show") this.show();
    else if (action === "hint") this.hint();
    else if (action === "reveal") void this.reveal();
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
    this.say(`${messages.recorded.label(version)} ${announcement(report)}`);
  }

  private hint(): void {
    const { hints } = this.options.kata;
    this.hintsShown = Math.min(this.hintsShown + 1, hints.length);
    this.frame.hints.replaceChildren(...hintsView(hints, this.hintsShown, false));
    this.say(messages.status.hint(this.hintsShown, hints.length));
  }

  private async reveal(): Promise<void> {
    const first = this.answers.length;
    if (!(await this.offer("recorded_solutions"))) return;
    this.frame.buttons.reveal.hidden = true;
    this.frame.choice.selectedIndex = first;
    this.choose();
    this.frame.choice.focus();
  }

  private async copy(text: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    this.say(copied ? messages.recorded.copied : messages.recorded.notCopied);
  }

  private say(text: string): void {
    this.frame.status.textContent = text.replaceAll("`", "");
  }
}
