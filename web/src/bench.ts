/** One kata's workbench: what each button does, and where each outcome is shown. */

import { Desk } from "./desk";
import type { Opening } from "./kata";
import { Kept } from "./kept";
import { Ladder } from "./ladder";
import { messages } from "./messages";
import { playedScenarios } from "./model/played";
import { announcement } from "./model/report";
import { Keeper } from "./progress/keeper";
import type { Shelf } from "./progress/shelf";
import type { Reference } from "./reference";
import type { Report } from "./report";
import type { Session } from "./session";
import { frameView, KATA_ACTIONS, type Action, type Frame } from "./views/frame";
import { reportView, type Links } from "./views/report";

export interface BenchOptions {
  readonly opening: Opening;
  /** The texts of the ladder, which come later. */
  readonly hints: Promise<readonly string[]>;
  readonly root: ShadowRoot;
  readonly session: Session;
  readonly shelf: Shelf;
  readonly links: Links;
  /** Fetches the reference solution's code. */
  readonly solution: () => Promise<string>;
  /** Fetches what the reference solution does. */
  readonly reference: () => Promise<Reference>;
  /** The time limit of one step; asked for every time, because a page may change it. */
  readonly seconds: () => number;
}

const FILE = "starter.py";

export class Bench {
  private readonly frame: Frame;
  private readonly desk: Desk;
  private readonly keeper: Keeper;
  private readonly kept: Kept;
  private readonly ladder: Ladder;

  constructor(private readonly options: BenchOptions) {
    const { opening, root, session, seconds, shelf } = options;
    const { key, title, starter } = opening;
    this.keeper = new Keeper(shelf, key, starter);
    this.frame = frameView(messages.workbench(title), FILE, KATA_ACTIONS, (action) => this.act(action));
    this.desk = new Desk({
      frame: this.frame,
      root,
      session,
      seconds,
      key,
      file: FILE,
      source: this.keeper.source,
      title,
      onEdit: (source) => this.kept.edited(source),
      onEnter: () => this.act("check"),
    });
    this.kept = new Kept(this.frame, this.desk, this.keeper);
    this.ladder = this.openLadder();
    this.keeper.addEventListener("change", () => this.ladder.show());
  }

  /** The element leaves the page; the code is saved already. */
  dispose(): void {
    this.keeper.dispose();
    this.desk.dispose();
  }

  private openLadder(): Ladder {
    const { opening, hints: texts, solution: fetchSolution } = this.options;
    const { buttons, hints, solution } = this.frame;
    const say = (text: string): void => this.desk.say(text);
    const { hintCount } = opening;
    return new Ladder({ hintCount, texts, keeper: this.keeper, button: buttons.hint, hints, solution, fetchSolution, say });
  }

  private act(action: Action): void {
    if (action === "check") void this.check();
    else if (action === "run") void this.desk.run();
    else if (action === "stop") this.desk.stop();
    else if (action === "reset") this.kept.putIn(this.options.opening.starter, messages.status.reset, "reset");
    else if (action === "history") this.kept.toggleHistory();
    else if (action === "hint") this.ladder.next();
  }

  private async check(): Promise<void> {
    const { source } = this.desk.code;
    const answer = await this.desk.ask("check", messages.status.checking, messages.problem.title);
    if (answer === undefined) return;
    const report = JSON.parse(answer) as Report;
    this.desk.say(announcement(report));
    this.desk.show(reportView(report, this.options.links), report.problem);
    const reference = report.verdict === "PASS" ? this.options.reference : undefined;
    this.desk.see({ played: playedScenarios(report.observation), source, reference });
    this.keepChecked(report, source);
    this.ladder.openAt(report.diagnosis?.rung);
  }

  private keepChecked({ verdict, checks }: Report, source: string): void {
    const kept = checks.filter((check) => check.verdict === "PASS").length;
    if (verdict === "PASS" || verdict === "FAIL" || verdict === "GRADER_ERROR")
      this.keeper.keepChecked({ verdict, kept, promises: checks.length, source });
    this.kept.show();
  }
}
