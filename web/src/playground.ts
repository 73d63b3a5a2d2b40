/** The playground: any code, the views of a run, examples to start from, and a link that carries the code. */

import { Desk } from "./desk";
import { Kept } from "./kept";
import { codeIn, fragmentOf } from "./link";
import { messages } from "./messages";
import { Keeper } from "./progress/keeper";
import type { Shelf } from "./progress/shelf";
import type { Session } from "./session";
import { examplesView, type Example } from "./views/examples";
import { frameView, PLAYGROUND_ACTIONS, type Action, type Frame } from "./views/frame";

export interface PlaygroundOptions {
  readonly root: ShadowRoot;
  readonly session: Session;
  readonly shelf: Shelf;
  readonly examples: readonly Example[];
  readonly seconds: () => number;
}

const KEY = "playground/code"; // kept as if it were a kata: with history, and in the exported progress
const FILE = "playground.py";

export class Playground {
  private readonly frame: Frame;
  private readonly desk: Desk;
  private readonly keeper: Keeper;
  private readonly kept: Kept;
  private readonly ending = new AbortController();

  constructor({ root, session, shelf, examples, seconds }: PlaygroundOptions) {
    this.keeper = new Keeper(shelf, KEY, examples[0]?.source ?? "");
    const words = messages.playground;
    this.frame = frameView(words.title, FILE, PLAYGROUND_ACTIONS, (action) => this.act(action));
    this.desk = new Desk({
      frame: this.frame,
      root,
      session,
      seconds,
      key: "",
      file: FILE,
      source: this.keeper.source,
      title: words.title,
      onEdit: (source) => this.kept.edited(source),
      onEnter: () => void this.desk.run(),
    });
    this.kept = new Kept(this.frame, this.desk, this.keeper);
    this.frame.saved.before(examplesView(examples, (example) => this.start(example)));
    window.addEventListener("hashchange", (event) => void this.openLink(event.newURL), { signal: this.ending.signal });
    void this.openLink(location.href);
  }

  dispose(): void {
    this.ending.abort();
    this.keeper.dispose();
    this.desk.dispose();
  }

  private act(action: Action): void {
    if (action === "run") void this.desk.run();
    else if (action === "stop") this.desk.stop();
    else if (action === "history") this.kept.toggleHistory();
    else if (action === "link") void this.copyLink();
  }

  private start({ title, source }: Example): void {
    this.kept.putIn(source, messages.playground.started(title), "history");
  }

  /** The code of `address`, once: reloading must not throw later edits away. */
  private async openLink(address: string): Promise<void> {
    const code = await codeIn(new URL(address).hash);
    if (code === undefined) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    if (code === null) return this.desk.say(messages.playground.unreadable);
    if (code !== this.desk.code.source) this.kept.putIn(code, messages.playground.opened, "history");
  }

  private async copyLink(): Promise<void> {
    const address = new URL(await fragmentOf(this.desk.code.source), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.desk.say(messages.playground.copied(address.length));
    } catch {
      history.replaceState(history.state, "", address); // no clipboard here: the address bar has the link
      this.desk.say(messages.playground.inTheAddress);
    }
  }
}
