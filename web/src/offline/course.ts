/** `<offline-course>`: keeps the whole course on this device. */

import { h } from "../dom";
import { messages } from "../messages";
import type { Companion } from "./companion";
import type { FromKeeper } from "./protocol";

export function defineOfflineCourse(companion: Companion): void {
  class OfflineCourse extends HTMLElement {
    private readonly said = h("p", { role: "status" });

    connectedCallback(): void {
      const { explained, keep } = messages.offline;
      const button = h("button", { type: "button", class: "md-button", onclick: () => this.keep() }, keep);
      this.replaceChildren(h("p", {}, explained), h("p", { class: "te-carry" }, button), this.said);
    }

    private keep(): void {
      // Browsers throw kept files away when a device runs short, unless they were asked not to.
      void navigator.storage?.persist?.();
      this.said.textContent = companion.keepCourse((answer) => this.say(answer))
        ? messages.offline.begun
        : messages.offline.cannot;
    }

    private say(answer: FromKeeper): void {
      this.said.textContent = sentence(answer);
    }
  }
  customElements.define("offline-course", OfflineCourse);
}

function sentence(answer: FromKeeper): string {
  const words = messages.offline;
  if (answer.kind === "keeping") return words.keeping(answer.bytes, answer.total);
  return answer.kind === "kept" ? words.kept(answer.bytes) : words.notKept[answer.why];
}
