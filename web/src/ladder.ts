/** The hint ladder and, behind its last rung or after passing, the solution. */

import type { Kata } from "./kata";
import { messages } from "./messages";
import type { Keeper } from "./progress/keeper";
import { stateOf } from "./progress/record";
import { hintsView, solutionView } from "./views/hints";

export interface LadderOptions {
  readonly kata: Kata;
  readonly keeper: Keeper;
  readonly button: HTMLButtonElement;
  readonly hints: HTMLElement;
  readonly solution: HTMLElement;
  readonly fetchSolution: () => Promise<string>;
  readonly say: (text: string) => void;
}

export class Ladder {
  /** Where the ladder opens: the rung that the last diagnosis leads to. */
  private rung = 1;
  private code: Promise<string> | undefined;

  constructor(private readonly options: LadderOptions) {
    this.show();
  }

  /** After a check: `rung` is its diagnosis's. */
  openAt(rung: number | undefined): void {
    this.rung = rung ?? 1;
    this.show();
  }

  /** One more rung; behind the last one the solution. */
  next(): void {
    const { kata, keeper, say } = this.options;
    if (!this.allowed) return say(messages.status.noHintYet);
    if (this.upcoming > kata.hints.length) return this.openSolution();
    keeper.showHints(this.upcoming);
    this.show();
    say(messages.status.hint(keeper.record.hints, kata.hints.length));
  }

  show(): void {
    const { kata, keeper, button, hints, solution } = this.options;
    const { hints: shown } = keeper.record;
    const of = kata.hints.length;
    button.lastChild?.replaceWith(this.upcoming > of ? messages.actions.solution : messages.hints.title(this.upcoming, of));
    button.setAttribute("aria-disabled", String(!this.allowed));
    hints.replaceChildren(...hintsView(kata.hints, shown, this.solved));
    if (!solution.hasChildNodes() && this.solutionAllowed) solution.append(this.solutionView());
    const words = this.solved ? messages.hints.solutionAfterPass : messages.hints.solutionAfterHints;
    solution.querySelector("p")?.replaceChildren(words);
  }

  private get solved(): boolean {
    return this.options.keeper.record.versions.some(({ verdict }) => verdict === "PASS");
  }

  /** Thinking comes first: a hint needs a check, here or on another day. */
  private get allowed(): boolean {
    return this.shown > 0 || this.options.keeper.record.versions.some(({ verdict }) => verdict !== null);
  }

  private get shown(): number {
    return this.options.keeper.record.hints;
  }

  private get upcoming(): number {
    return Math.max(this.shown + 1, Math.min(this.rung, this.options.kata.hints.length));
  }

  private get solutionAllowed(): boolean {
    return this.solved || this.shown >= this.options.kata.hints.length;
  }

  private openSolution(): void {
    const details = this.options.solution.querySelector("details");
    if (details) details.open = true;
    details?.querySelector("summary")?.focus();
  }

  private solutionView(): HTMLElement {
    const view = solutionView();
    view.addEventListener("toggle", () => view.open && void this.fillIn(view));
    return view;
  }

  /** The solution is fetched when somebody looks at it, and not before; before passing, that is help. */
  private async fillIn(view: HTMLElement): Promise<void> {
    const { keeper, fetchSolution } = this.options;
    if (stateOf(keeper.record) !== "solved") keeper.seeSolution();
    const code = view.querySelector("code");
    try {
      this.code ??= fetchSolution();
      code?.replaceChildren(await this.code);
    } catch {
      this.code = undefined; // opening it again asks again
      code?.replaceChildren(messages.hints.solutionNotLoaded);
    }
  }
}
