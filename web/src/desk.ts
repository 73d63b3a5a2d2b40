/** Code and what it does when it runs: what a kata's workbench and the playground have in common. */

import type { StepBegun, Submission, SyntaxError } from "./asked";
import { Code } from "./code";
import type { Converted } from "./converted";
import { h, prose } from "./dom";
import type { Mark } from "./editor";
import { leisure } from "./leisure";
import { messages } from "./messages";
import { problemOf } from "./model/outcome";
import { playedRun } from "./model/played";
import type { Problem } from "./report";
import type { RunReport } from "./run";
import type { Answered, Seeing } from "./seeing";
import type { Asked, Outcome, Session } from "./session";
import type { Frame } from "./views/frame";
import { notLoadedView } from "./views/not_loaded";
import { PredictForm } from "./views/predict";
import { problemView } from "./views/problem";
import { progressView } from "./views/progress";
import { runView } from "./views/run";

export interface DeskOptions {
  readonly frame: Frame;
  readonly root: ShadowRoot;
  readonly session: Session;
  /** The kata's key; empty where the code belongs to no kata. */
  readonly key: string;
  readonly file: string;
  readonly source: string;
  /** What the code is for. */
  readonly title: string;
  /** The time limit of one step; asked for every time, because a page may change it. */
  readonly seconds: () => number;
  readonly onEdit: (source: string) => void;
  /** Ctrl+Enter. */
  readonly onEnter: () => void;
}

const PAUSE_BEFORE_SYNTAX = 500; // milliseconds without a keystroke

export class Desk {
  readonly code: Code;
  private readonly frame: Frame;
  private readonly ending = new AbortController();
  private asked: Asked | undefined;
  private seeing: Seeing | undefined;
  private seen: Promise<void> = Promise.resolve();
  private readonly predictions = new PredictForm((row) => void this.openRow(row));
  private wantsPython = false;
  private syntaxTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: DeskOptions) {
    this.frame = options.frame;
    options.root.append(this.frame.element);
    this.frame.predict.append(this.predictions.element);
    this.code = this.openCode();
    this.listen();
    this.showBusy();
  }

  /** The element leaves the page: end what is running. */
  dispose(): void {
    this.asked?.stop();
    clearTimeout(this.syntaxTimer);
    this.ending.abort();
    this.code.close();
    this.frame.element.remove();
  }

  async run(): Promise<void> {
    const { source } = this.code;
    const answer = await this.ask("run", messages.status.running, messages.problem.titleRun);
    if (answer === undefined) return;
    const run = JSON.parse(answer) as RunReport;
    this.say(run.problem ? messages.status.notGraded(run.problem.happened) : messages.status.ran);
    this.show(runView(run), run.problem);
    const played = playedRun(run);
    this.predictions.judge(played[0]);
    this.see({ played, source });
  }

  stop(): void {
    this.asked?.stop();
  }

  /** Ask about the code as it is now; undefined when a question is open already, or when no answer came, which is shown. */
  async ask(question: "check" | "run", doing: string, title: string): Promise<string | undefined> {
    if (this.asked) return undefined;
    this.wantsPython = true;
    this.asked = this.options.session.ask(question, this.submission(), this.options.seconds());
    this.say(doing);
    this.frame.notice.replaceChildren();
    this.showBusy();
    const outcome = await this.asked.outcome;
    this.asked = undefined;
    this.showBusy();
    if (outcome.kind === "answered") return outcome.payload;
    this.showUnanswered(outcome, title);
    return undefined;
  }

  say(text: string): void {
    this.frame.status.replaceChildren(prose(text));
  }

  /** A sentence with one thing that can be done about it. */
  offer(said: string, label: string, act: () => void): void {
    const button = h("button", { type: "button", class: "plain", onclick: act }, label);
    this.frame.notice.replaceChildren(h("p", { class: "box" }, said, " ", button));
  }

  show(result: HTMLElement, problem: Problem | null): void {
    this.frame.results.replaceChildren(result);
    this.code.mark(problemMarks(problem));
  }

  /** The views beside the output, which are fetched when there is something to see. */
  see(answered: Answered): void {
    this.seen = this.fetchSeeing(answered);
  }

  private async fetchSeeing(answered: Answered): Promise<void> {
    const loaded = await import("./seeing").catch(() => undefined);
    if (!loaded) return this.sayNotSeen();
    this.seeing ??= new loaded.Seeing(this.frame.views, this.code, (source) => this.convert(source));
    this.seeing.show(answered);
  }

  private sayNotSeen(): void {
    this.frame.views.replaceChildren(h("p", { class: "box" }, messages.views.noViews));
    this.frame.views.hidden = false;
  }

  /** The timeline at a row, which may be asked for before the views have come. */
  private async openRow(row: number | undefined): Promise<void> {
    await this.seen;
    this.seeing?.openRow(row);
  }

  /** What AutoGraph makes of the code; undefined when Python does not answer. */
  private async convert(source: string): Promise<Converted | undefined> {
    const { session, seconds } = this.options;
    const outcome = await session.ask("converted", { ...this.submission(), source }, seconds()).outcome;
    return outcome.kind === "answered" ? (JSON.parse(outcome.payload) as Converted) : undefined;
  }

  /** Other code into the editor, said aloud, with an offer to undo that. */
  putIn(source: string, said: string, pressed: HTMLElement): void {
    const before = this.code.source;
    this.code.replace(source);
    this.code.mark([]);
    this.say(said);
    this.offer(said, messages.actions.undo, () => {
      this.code.replace(before);
      this.frame.notice.replaceChildren();
      this.say(messages.status.undone);
      pressed.focus();
    });
  }

  private openCode(): Code {
    const { root, source, title, session, onEnter } = this.options;
    return new Code({
      parent: this.frame.editor,
      root,
      source,
      label: messages.editor(title),
      readingLabel: messages.reading(title),
      names: () => session.names,
      onChange: (changed) => this.edited(changed),
      onFocus: () => this.loadPython(),
      onCheck: onEnter,
      onRun: () => void this.run(),
      onLine: (line) => this.seeing?.cursorAt(line),
      leisure: () => leisure(session, window),
      onEditor: () => session.loadEarly(), // where `early.ts` has not: the theme exchanges pages without their heads
      onNoEditor: () => root.prepend(notLoadedView(messages.noEditor)),
    });
  }

  private listen(): void {
    const { session } = this.options;
    const { signal } = this.ending;
    session.addEventListener("state", () => this.showProgress(), { signal });
    session.addEventListener("step", (event) => this.showStep((event as CustomEvent<StepBegun>).detail), { signal });
    this.frame.element.addEventListener("keydown", (event) => this.pressed(event), { signal });
  }

  /** Ctrl+Enter works anywhere in the workbench; in the editor CodeMirror has handled it already. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    this.options.onEnter();
  }

  private submission(): Submission {
    return { key: this.options.key, source: this.code.source, name: this.options.file };
  }

  private showUnanswered(outcome: Exclude<Outcome, { kind: "answered" }>, title: string): void {
    if (outcome.kind === "stopped") return this.say(messages.status.stopped);
    const problem = problemOf(outcome);
    this.say(messages.status.notGraded(problem.happened));
    const earlier = this.frame.results.hasChildNodes() && h("p", { class: "earlier" }, messages.report.earlier);
    this.frame.notice.replaceChildren(problemView(problem, title), ...(earlier ? [earlier] : []));
  }

  private edited(source: string): void {
    this.options.onEdit(source);
    clearTimeout(this.syntaxTimer);
    this.syntaxTimer = setTimeout(() => void this.checkSyntax(), PAUSE_BEFORE_SYNTAX);
  }

  private async checkSyntax(): Promise<void> {
    const { session, seconds } = this.options;
    if (session.state.kind !== "ready" || session.busy) return;
    const submission = this.submission();
    const outcome = await session.ask("syntax", submission, seconds()).outcome;
    if (outcome.kind !== "answered" || submission.source !== this.code.source) return;
    const error = JSON.parse(outcome.payload) as SyntaxError;
    this.code.mark(error ? [error] : []);
  }

  private loadPython(): void {
    this.wantsPython = true;
    this.options.session.load();
    this.showProgress();
  }

  private showStep({ mode, step }: StepBegun): void {
    if (this.asked) this.frame.step.textContent = messages.step(mode, step);
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
    const loading = state.kind === "loading" && (this.wantsPython || this.asked !== undefined);
    this.frame.progress.hidden = !loading;
    if (loading) this.frame.progress.replaceChildren(...progressView(state));
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
