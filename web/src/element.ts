/** `<kata-workbench kata="track/slug">`: shows the starter it contains until the editor has been loaded. */

import { fetchKata, fetchRecorded, fetchSolution, type Kata } from "./kata";
import { messages } from "./messages";
import type { Shelf } from "./progress/shelf";
import type { FetchAnswers } from "./recorded";
import { fetchReference, type Reference } from "./reference";
import type { Session } from "./session";
import type { Links } from "./views/report";
import history from "./views/history.css";
import print from "./print.css";
import styles from "./workbench.css";

export const SECONDS = 10; // a kata's steps take milliseconds; ten seconds are a loop, even on a slow phone

/** Where the site keeps what the build made; a site below a sub-path works, too. */
export interface Site {
  readonly assets: URL;
  readonly session: Session;
  readonly shelf: Shelf;
}

interface Disposable {
  dispose(): void;
}

/** Make the element's class for one site. */
export function workbenchElement({ assets, session, shelf }: Site): CustomElementConstructor {
  return class KataWorkbench extends HTMLElement {
    private bench: Disposable | undefined;

    connectedCallback(): void {
      void this.open(this.shadowRoot ?? opened(this));
    }

    disconnectedCallback(): void {
      this.bench?.dispose();
      this.bench = undefined;
    }

    private async open(root: ShadowRoot): Promise<void> {
      const key = this.getAttribute("kata") ?? "";
      const loaded = await Promise.all([fetchKata(assets, key), import("./bench")]).catch(() => undefined);
      if (!this.isConnected || this.bench) return;
      if (!loaded) return this.sayNotLoaded(root, key);
      const [kata, { Bench }] = loaded;
      root.querySelectorAll("slot, .not-loaded").forEach((placeholder) => placeholder.remove());
      if (kata.recorded) return this.openRecorded(kata, kata.recorded, root);
      const seconds = (): number => Number(this.getAttribute("time-limit") ?? SECONDS);
      const solution = (): Promise<string> => fetchSolution(assets, key);
      const reference = (): Promise<Reference> => fetchReference(assets, key, solution());
      const links = linksOf(kata, assets);
      this.bench = new Bench({ kata, root, session, shelf, seconds, solution, reference, links });
      session.loadEarly(); // not before: Python would take the time that the editor needs to appear
    }

    /** A kata that only TensorFlow can grade: nothing is run here, so nothing of Python is loaded. */
    private async openRecorded(kata: Kata, version: string, root: ShadowRoot): Promise<void> {
      const { RecordedBench } = await import("./recorded");
      if (!this.isConnected || this.bench) return;
      const fetchAnswers: FetchAnswers = (which) => fetchRecorded(assets, kata.key, which);
      this.bench = new RecordedBench({ kata, version, root, shelf, links: linksOf(kata, assets), fetchAnswers });
    }

    private sayNotLoaded(root: ShadowRoot, key: string): void {
      const warning = document.createElement("p");
      warning.className = "box not-loaded";
      warning.textContent = messages.noKata(key);
      root.prepend(warning);
    }
  };
}

/** What the element contains in the page shows through a slot until the editor replaces it. */
export function opened(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles + history + print);
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement("slot"));
  return root;
}

/** On the lesson's own page its sections are links within the page. */
function linksOf({ lesson, next }: Kata, assets: URL): Links {
  const site = new URL("../", assets);
  const address = new URL(lesson, site);
  return {
    lesson: address.pathname === location.pathname ? "" : address.href,
    next: next && { title: next.title, address: new URL(next.lesson, site).href },
  };
}
