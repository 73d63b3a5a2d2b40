/** The elements that show progress outside a workbench: in the lists of katas, and on the page of all katas.
 *
 * `<kata-state kata="track/slug">`, `<kata-count katas="track/slug track/slug">` and `<kata-progress>`; they
 * are words in the page's own text, so the site's stylesheet dresses them.
 */

import { h, prose } from "../dom";
import { messages } from "../messages";
import { importButton } from "./carry";
import { dump } from "./document";
import { NOTHING, stateOf, type State } from "./record";
import type { Shelf } from "./shelf";

const FILE = "trace-and-error-progress.json";

export function defineProgressElements(shelf: Shelf): void {
  const state = (key: string): State => stateOf(shelf.load(key) ?? NOTHING);

  /** Shows itself again whenever something is saved, in this tab or in another. */
  abstract class Showing extends HTMLElement {
    private ending: AbortController | undefined;

    connectedCallback(): void {
      this.ending = new AbortController();
      shelf.addEventListener("change", () => this.show(), { signal: this.ending.signal });
      this.show();
    }

    disconnectedCallback(): void {
      this.ending?.abort();
    }

    abstract show(): void;
  }

  class KataState extends Showing {
    show(): void {
      const found = state(this.getAttribute("kata") ?? "");
      this.dataset["state"] = found;
      this.replaceChildren(h("span", {}, messages.states[found]));
    }
  }

  class KataCount extends Showing {
    show(): void {
      const states = (this.getAttribute("katas") ?? "").split(" ").filter(Boolean).map(state);
      const solved = states.filter((each) => each === "solved" || each === "solved with help").length;
      const meter = h("progress", { max: String(states.length), value: String(solved), "aria-hidden": "true" });
      this.replaceChildren(meter, messages.solvedOf(solved, states.length));
    }
  }

  class KataProgress extends HTMLElement {
    private readonly said = h("p", { role: "status" });

    connectedCallback(): void {
      const words = messages.carry;
      this.replaceChildren(
        h("p", {}, prose(words.explained)),
        h(
          "p",
          { class: "te-carry" },
          h("button", { type: "button", class: "md-button", onclick: () => this.giveOut() }, words.export),
          importButton(shelf, "md-button", (text) => (this.said.textContent = text)),
        ),
        this.said,
      );
    }

    private giveOut(): void {
      const progress = shelf.all();
      const address = URL.createObjectURL(new Blob([dump(progress)], { type: "application/json" }));
      h("a", { href: address, download: FILE }).click();
      URL.revokeObjectURL(address);
      this.said.textContent = messages.carry.exported(Object.keys(progress).length, FILE);
    }
  }

  customElements.define("kata-state", KataState);
  customElements.define("kata-count", KataCount);
  customElements.define("kata-progress", KataProgress);
}
