/** What the browser keeps of the code on a desk: said, listed, brought back, and told apart from another tab's. */

import type { Desk } from "./desk";
import { h } from "./dom";
import { messages } from "./messages";
import type { Keeper } from "./progress/keeper";
import type { Action, Frame } from "./views/frame";
import { historyView } from "./views/history";

export class Kept {
  constructor(
    private readonly frame: Frame,
    private readonly desk: Desk,
    private readonly keeper: Keeper,
  ) {
    keeper.addEventListener("change", () => this.changedElsewhere());
    this.show();
  }

  edited(source: string): void {
    this.keeper.edit(source);
    this.show();
  }

  /** Other code into the editor: what was there is kept as a version, and one press brings it back. */
  putIn(source: string, said: string, pressed: Action): void {
    this.keeper.putAside();
    this.desk.putIn(source, said, this.frame.buttons[pressed]);
  }

  toggleHistory(): void {
    const { history } = this.frame;
    history.hidden = !history.hidden;
    this.show();
  }

  /** Said beside the file's name, in full when the browser does not keep it, and as a list. */
  show(): void {
    const { saved, trouble, history, buttons } = this.frame;
    const { record, trouble: what } = this.keeper;
    saved.textContent = record.draft?.source == null || what === "denied" || what === "full" ? "" : messages.saved;
    const said = what ? messages.storage[what] : "";
    if (trouble.textContent !== said) trouble.replaceChildren(...(said ? [h("p", { class: "box" }, said)] : []));
    buttons.history.setAttribute("aria-expanded", String(!history.hidden));
    if (history.hidden) return;
    const bringBack = (source: string): void => this.putIn(source, messages.status.broughtBack, "history");
    history.replaceChildren(historyView(record.versions, this.desk.code.source, (version) => bringBack(version.source)));
  }

  private changedElsewhere(): void {
    this.show();
    if (!this.keeper.elsewhere) return;
    const { said, show } = messages.elsewhere;
    const other = this.keeper.source;
    this.desk.offer(said, show, () => {
      if (this.keeper.elsewhere) this.keeper.show();
      else this.keeper.putAside();
      this.desk.code.replace(other);
      this.frame.notice.replaceChildren();
    });
  }
}
