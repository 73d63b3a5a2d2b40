/** The hint ladder and, behind its last rung or after passing, the solution. */

import { messages } from "./messages";
import type { Keeper } from "./progress/keeper";
import { stateOf } from "./progress/record";
import { hintsView, solutionView } from "./views/hints";

export interface LadderOptions {
  readonly hintCount: number;
  /** From question to near-answer; they come later than the button. */
  readonly texts: Promise<readonly string[]>;
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
  private texts: readonly string[] = [];

  constructor(private readonly options: LadderOptions) {
    this.show();
    void this.fill();
  }

  /** After a check: `rung` is its diagnosis's. */
  openAt(rung: number | undefined): void {
    this.rung = rung ?? 1;
    this.show();
  }

  /** One more rung; behind the last one the solution. */
  next(): void {
    const { hintCount, keeper, say } = this.options;
    if (!this.allowed) return say(messages.status.noHintYet);
    if (this.upcoming > hintCount) return this.openSolution();
    keeper.showHints(this.upcoming);
    this.show();
    say(messages.status.hint(keeper.record.hints, hintCount));
  }

  show(): void {
    const { hintCount: of, keeper, button, hints, solution } = this.options;
    const { hints: shown } = keeper.record;
    button.lastChild?.replaceWith(this.upcoming > of ? messages.actions.solution : messages.hints.title(this.upcoming, of));
    button.setAttribute("aria-disabled", String(!this.allowed));
    hints.replaceChildren(...hintsView(this.texts, shown, this.solved));
    if (!solution.hasChildNodes() && this.solutionAllowed) solution.append(this.solutionView());
    const words = this.solved ? messages.hints.solutionAfterPass : messages.hints.solutionAfterHints;
    solution.querySelector("p")?.replaceChildren(words);
  }

  /** Should the texts not come, the page says so. */
  private async fill(): Promise<void> {
    this.texts = await this.options.texts.catch(() => []);
    this.show();
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
    return Math.max(this.shown + 1, Math.min(this.rung, this.options.hintCount));
  }

  private get solutionAllowed(): boolean {
    return this.solved || this.shown >= this.options.hintCount;
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
