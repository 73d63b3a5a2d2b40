/** One kata's workbench: what each button does, and where each outcome is shown. */

import type { StepBegun, Submission, SyntaxError } from "./asked";
import { h, prose } from "./dom";
import { Editor, type Mark } from "./editor";
import type { Kata } from "./kata";
import { Ladder } from "./ladder";
import { messages } from "./messages";
import { problemOf } from "./model/outcome";
import { playedRun, playedScenarios } from "./model/played";
import { announcement } from "./model/report";
import { Keeper } from "./progress/keeper";
import type { Version } from "./progress/record";
import type { Shelf } from "./progress/shelf";
import type { Problem, Report } from "./report";
import type { RunReport } from "./run";
import type { Answered, Seeing } from "./seeing";
import type { Asked, Outcome, Session } from "./session";
import { frameView, type Action, type Frame } from "./views/frame";
import { historyView } from "./views/history";
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
  /** Fetches the reference solution's code. */
  readonly solution: () => Promise<string>;
  /** The time limit of one step; asked for every time, because a page may change it. */
  readonly seconds: () => number;
}

const FILE = "starter.py";
const PAUSE_BEFORE_SYNTAX = 500; // milliseconds without a keystroke

export class Bench {
  private readonly frame: Frame;
  private readonly editor: Editor;
  private readonly ending = new AbortController();
  private readonly keeper: Keeper;
  private readonly ladder: Ladder;
  private asked: Asked | undefined;
  private seeing: Seeing | undefined;
  private wantsPython = false;
  private syntaxTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: BenchOptions) {
    const { kata, root, shelf } = options;
    this.keeper = new Keeper(shelf, kata.key, kata.starter);
    this.frame = frameView(kata, FILE, (action) => this.act(action));
    root.append(this.frame.element);
    this.editor = this.openEditor();
    this.ladder = this.openLadder();
    this.listen();
    this.showKept();
    this.showBusy();
  }

  /** The element leaves the page: end what is running; the code is saved already. */
  dispose(): void {
    this.asked?.stop();
    clearTimeout(this.syntaxTimer);
    this.ending.abort();
    this.keeper.dispose();
    this.editor.destroy();
    this.frame.element.remove();
  }

  private openEditor(): Editor {
    return new Editor({
      parent: this.frame.editor,
      root: this.options.root,
      source: this.keeper.source,
      label: messages.editor(this.options.kata.title),
      names: () => this.options.session.names,
      onChange: (source) => this.edited(source),
      onFocus: () => this.loadPython(),
      onCheck: () => this.act("check"),
      onRun: () => this.act("run"),
    });
  }

  private openLadder(): Ladder {
    const { kata, solution: fetchSolution } = this.options;
    const { buttons, hints, solution } = this.frame;
    const say = (text: string): void => this.say(text);
    return new Ladder({ kata, keeper: this.keeper, button: buttons.hint, hints, solution, fetchSolution, say });
  }

  private listen(): void {
    const { session } = this.options;
    const { signal } = this.ending;
    session.addEventListener("state", () => this.showProgress(), { signal });
    session.addEventListener("step", (event) => this.showStep((event as CustomEvent<StepBegun>).detail), { signal });
    this.keeper.addEventListener("change", () => this.changedElsewhere(), { signal });
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
    else if (action === "history") this.toggleHistory();
    else this.ladder.next();
  }

  private async check(): Promise<void> {
    const { source } = this.editor;
    const outcome = await this.ask("check", messages.status.checking);
    if (outcome?.kind !== "answered") return this.showUnanswered(outcome, messages.problem.title);
    const report = JSON.parse(outcome.payload) as Report;
    this.say(announcement(report));
    this.show(reportView(report, this.options.links), problemMarks(report.problem));
    void this.see({ played: playedScenarios(report.observation), source });
    this.keepChecked(report, source);
    this.ladder.openAt(report.diagnosis?.rung);
  }

  private keepChecked({ verdict, checks }: Report, source: string): void {
    const kept = checks.filter((check) => check.verdict === "PASS").length;
    if (verdict === "PASS" || verdict === "FAIL" || verdict === "GRADER_ERROR")
      this.keeper.keepChecked({ verdict, kept, promises: checks.length, source });
    this.showKept();
  }

  private async run(): Promise<void> {
    const { source } = this.editor;
    const outcome = await this.ask("run", messages.status.running);
    if (outcome?.kind !== "answered") return this.showUnanswered(outcome, messages.problem.titleRun);
    const run = JSON.parse(outcome.payload) as RunReport;
    this.say(run.problem ? messages.status.notGraded(run.problem.happened) : messages.status.ran);
    this.show(runView(run), problemMarks(run.problem));
    void this.see({ played: playedRun(run), source });
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
    this.keeper.edit(source);
    this.showKept();
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
    this.putIn(this.options.kata.starter, messages.status.reset, this.frame.buttons.reset);
  }

  private bringBack({ source }: Version): void {
    this.putIn(source, messages.status.broughtBack, this.frame.buttons.history);
  }

  /** Other code into the editor; what was there is kept as a version, and one press brings it back. */
  private putIn(source: string, said: string, pressed: HTMLElement): void {
    const before = this.editor.source;
    this.keeper.putAside();
    this.editor.replace(source);
    this.editor.mark([]);
    this.say(said);
    const undo = (): void => {
      this.editor.replace(before);
      this.frame.notice.replaceChildren();
      this.say(messages.status.undone);
      pressed.focus();
    };
    this.offer(said, messages.actions.undo, undo);
  }

  private changedElsewhere(): void {
    this.showKept();
    this.ladder.show();
    if (!this.keeper.elsewhere) return;
    const { said, show } = messages.elsewhere;
    const other = this.keeper.source;
    this.offer(said, show, () => {
      if (this.keeper.elsewhere) this.keeper.show();
      else this.keeper.putAside();
      this.editor.replace(other);
      this.frame.notice.replaceChildren();
    });
  }

  /** A sentence with one thing that can be done about it. */
  private offer(said: string, label: string, act: () => void): void {
    const button = h("button", { type: "button", class: "plain", onclick: act }, label);
    this.frame.notice.replaceChildren(h("p", { class: "box" }, said, " ", button));
  }

  private toggleHistory(): void {
    const { history } = this.frame;
    history.hidden = !history.hidden;
    this.showKept();
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

  /** The views beside the output, which are fetched when there is something to see. */
  private async see(answered: Answered): Promise<void> {
    const { Seeing } = await import("./seeing");
    this.seeing ??= new Seeing(this.frame.views, this.editor);
    this.seeing.show(answered);
  }

  private showStep({ mode, step }: StepBegun): void {
    if (this.asked) this.frame.step.textContent = messages.step(mode, step);
  }

  /** What the browser keeps: said beside the file's name, in full when it does not, and as a list. */
  private showKept(): void {
    const { saved, trouble, history, buttons } = this.frame;
    const { record, trouble: what } = this.keeper;
    saved.textContent = record.draft?.source == null || what === "denied" || what === "full" ? "" : messages.saved;
    const said = what ? messages.storage[what] : "";
    if (trouble.textContent !== said) trouble.replaceChildren(...(said ? [h("p", { class: "box" }, said)] : []));
    buttons.history.setAttribute("aria-expanded", String(!history.hidden));
    if (history.hidden) return;
    history.replaceChildren(historyView(record.versions, this.editor.source, (version) => this.bringBack(version)));
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
