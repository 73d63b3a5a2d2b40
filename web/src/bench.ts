/** One kata's workbench: what each button does, and where each outcome is shown. */

import type { StepBegun, Submission, SyntaxError } from "./asked";
import { h, prose } from "./dom";
import { Editor, type Mark } from "./editor";
import type { Kata } from "./kata";
import { messages } from "./messages";
import { problemOf } from "./model/outcome";
import { announcement } from "./model/report";
import type { Problem, Report } from "./report";
import type { RunReport } from "./run";
import type { Asked, Outcome, Session } from "./session";
import type { Saved, Shelf } from "./storage";
import { frameView, type Action, type Frame } from "./views/frame";
import { hintsView, solutionView } from "./views/hints";
import { problemView } from "./views/problem";
import { progressView } from "./views/progress";
import { reportView, type Links } from "./views/report";
import { runView } from "./views/run";

export interface BenchOptions {
  readonly kata: Kata;
  readonly root: ShadowRoot;
  readonly session: Session;
  readonly shelf: Shelf;
  readonly links: Links;
  /** The time limit of one step; asked for every time, because a page may change it. */
  readonly seconds: () => number;
}

const FILE = "starter.py";
const PAUSE_BEFORE_SYNTAX = 500; // milliseconds without a keystroke

export class Bench {
  private readonly frame: Frame;
  private readonly editor: Editor;
  private readonly ending = new AbortController();
  private saved: Saved;
  private asked: Asked | undefined;
  private wantsPython = false;
  private syntaxTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: BenchOptions) {
    const { kata, root, shelf } = options;
    this.saved = shelf.load(kata.key) ?? { source: kata.starter, hintsShown: 0, attempted: false, solved: false };
    this.frame = frameView(kata, FILE, (action) => this.act(action));
    root.append(this.frame.element);
    this.editor = this.openEditor();
    this.listen();
    this.showSaved();
    this.showHints();
    this.showBusy();
  }

  /** The element leaves the page: end what is running; the code is saved already. */
  dispose(): void {
    this.asked?.stop();
    clearTimeout(this.syntaxTimer);
    this.ending.abort();
    this.editor.destroy();
    this.frame.element.remove();
  }

  private openEditor(): Editor {
    return new Editor({
      parent: this.frame.editor,
      root: this.options.root,
      source: this.saved.source,
      label: messages.editor(this.options.kata.title),
      names: () => this.options.session.names,
      onChange: (source) => this.edited(source),
      onFocus: () => this.loadPython(),
      onCheck: () => this.act("check"),
      onRun: () => this.act("run"),
    });
  }

  private listen(): void {
    const { session } = this.options;
    const { signal } = this.ending;
    session.addEventListener("state", () => this.showProgress(), { signal });
    session.addEventListener("step", (event) => this.showStep((event as CustomEvent<StepBegun>).detail), { signal });
    this.frame.element.addEventListener("keydown", (event) => this.pressed(event), { signal });
  }

  /** Ctrl+Enter checks from anywhere in the workbench; in the editor CodeMirror has handled it already. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    this.act("check");
  }

  private act(action: Action): void {
    if (action === "check") void this.check();
    else if (action === "run") void this.run();
    else if (action === "stop") this.asked?.stop();
    else if (action === "reset") this.reset();
    else this.hint();
  }

  private async check(): Promise<void> {
    const outcome = await this.ask("check", messages.status.checking);
    if (outcome?.kind !== "answered") return this.showUnanswered(outcome, messages.problem.title);
    const report = JSON.parse(outcome.payload) as Report;
    this.say(announcement(report));
    this.show(reportView(report, this.options.links), problemMarks(report.problem));
    this.remember({
      attempted: this.saved.attempted || report.verdict === "FAIL",
      solved: this.saved.solved || report.verdict === "PASS",
    });
    this.showHints();
  }

  private async run(): Promise<void> {
    const outcome = await this.ask("run", messages.status.running);
    if (outcome?.kind !== "answered") return this.showUnanswered(outcome, messages.problem.titleRun);
    const run = JSON.parse(outcome.payload) as RunReport;
    this.say(run.problem ? messages.status.notGraded(run.problem.happened) : messages.status.ran);
    this.show(runView(run), problemMarks(run.problem));
  }

  /** Ask about the code as it is now; undefined when a question is open already. */
  private async ask(question: "check" | "run", doing: string): Promise<Outcome | undefined> {
    if (this.asked) return undefined;
    this.wantsPython = true;
    this.asked = this.options.session.ask(question, this.submission(), this.options.seconds());
    this.say(doing);
    this.frame.notice.replaceChildren();
    this.showBusy();
    const outcome = await this.asked.outcome;
    this.asked = undefined;
    this.showBusy();
    return outcome;
  }

  private submission(): Submission {
    return { key: this.options.kata.key, source: this.editor.source, name: FILE };
  }

  private showUnanswered(outcome: Exclude<Outcome, { kind: "answered" }> | undefined, title: string): void {
    if (!outcome) return;
    if (outcome.kind === "stopped") return this.say(messages.status.stopped);
    const problem = problemOf(outcome);
    this.say(messages.status.notGraded(problem.happened));
    const earlier = this.frame.results.hasChildNodes() && h("p", { class: "earlier" }, messages.report.earlier);
    this.frame.notice.replaceChildren(problemView(problem, title), ...(earlier ? [earlier] : []));
  }

  private edited(source: string): void {
    this.remember({ source });
    this.showSaved();
    clearTimeout(this.syntaxTimer);
    this.syntaxTimer = setTimeout(() => void this.checkSyntax(), PAUSE_BEFORE_SYNTAX);
  }

  private async checkSyntax(): Promise<void> {
    const { session, seconds } = this.options;
    if (session.state.kind !== "ready" || session.busy) return;
    const submission = this.submission();
    const outcome = await session.ask("syntax", submission, seconds()).outcome;
    if (outcome.kind !== "answered" || submission.source !== this.editor.source) return;
    const error = JSON.parse(outcome.payload) as SyntaxError;
    this.editor.mark(error ? [error] : []);
  }

  private reset(): void {
    const before = this.editor.source;
    this.editor.replace(this.options.kata.starter);
    this.editor.mark([]);
    this.say(messages.status.reset);
    const undo = h("button", { type: "button", class: "plain", onclick: () => this.undoReset(before) }, messages.actions.undo);
    this.frame.notice.replaceChildren(h("p", { class: "box" }, messages.status.reset, " ", undo));
  }

  private undoReset(source: string): void {
    this.editor.replace(source);
    this.frame.notice.replaceChildren();
    this.say(messages.status.undone);
    this.frame.buttons.reset.focus();
  }

  private hint(): void {
    const { hints } = this.options.kata;
    if (!this.saved.attempted && !this.saved.solved) return this.say(messages.status.noHintYet);
    if (this.saved.hintsShown >= hints.length) return this.say(messages.status.noMoreHints);
    this.remember({ hintsShown: this.saved.hintsShown + 1 });
    this.showHints();
    this.say(messages.status.hint(this.saved.hintsShown, hints.length));
  }

  private remember(change: Partial<Saved>): void {
    this.saved = { ...this.saved, ...change };
    const trouble = this.options.shelf.save(this.options.kata.key, this.saved);
    this.frame.trouble.replaceChildren(...(trouble ? [h("p", { class: "box" }, messages.storage[trouble])] : []));
  }

  private loadPython(): void {
    this.wantsPython = true;
    this.options.session.load();
    this.showProgress();
  }

  private say(text: string): void {
    this.frame.status.replaceChildren(prose(text));
  }

  private show(result: HTMLElement, marks: readonly Mark[]): void {
    this.frame.results.replaceChildren(result);
    this.editor.mark(marks);
  }

  private showStep({ mode, step }: StepBegun): void {
    if (this.asked) this.frame.step.textContent = messages.step(mode, step);
  }

  private showSaved(): void {
    const untouched = this.saved.source === this.options.kata.starter;
    this.frame.saved.textContent = untouched ? "" : messages.saved;
  }

  private showHints(): void {
    const { attempted, solved, hintsShown } = this.saved;
    enable(this.frame.buttons.hint, attempted || solved);
    const { kata } = this.options;
    const solution = solutionView(kata, hintsShown, solved);
    this.frame.hints.replaceChildren(...hintsView(kata.hints, hintsShown, solved));
    this.frame.solution.replaceChildren(...(solution ? [solution] : []));
  }

  private showBusy(): void {
    const busy = this.asked !== undefined;
    const { check, run, stop } = this.frame.buttons;
    enable(check, !busy);
    enable(run, !busy);
    enable(stop, busy);
    this.frame.results.setAttribute("aria-busy", String(busy));
    if (!busy) this.frame.step.textContent = "";
    this.showProgress();
  }

  private showProgress(): void {
    const { state } = this.options.session;
    const loading = state.kind === "loading" && this.wantsPython;
    this.frame.progress.hidden = !loading;
    if (loading) this.frame.progress.replaceChildren(...progressView(state.loaded, state.total));
    if (state.kind === "ready") this.wantsPython = false;
  }
}

/** `aria-disabled` instead of `disabled`: the button keeps the focus, and can say why it does nothing. */
function enable(button: HTMLButtonElement, enabled: boolean): void {
  button.setAttribute("aria-disabled", String(!enabled));
}

function problemMarks(problem: Problem | null): readonly Mark[] {
  return problem?.line ? [{ line: problem.line, message: problem.happened.replaceAll("`", "") }] : [];
}
