/** `<kata-workbench kata="track/slug">`: shows the starter it contains, and opens a workbench around it. */

import { Bench } from "./bench";
import { fetchKata, fetchRecorded, fetchSolution, openingOf, type Kata, type Opening } from "./kata";
import { messages } from "./messages";
import type { Shelf } from "./progress/shelf";
import type { FetchAnswers } from "./recorded";
import { fetchReference, type Reference } from "./reference";
import type { Session } from "./session";
import { notLoadedView } from "./views/not_loaded";
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
      const coming = fetchKata(assets, key);
      const said = openingIn(this);
      if (said) this.openBench(said, coming, root);
      const kata = await coming.catch(() => undefined);
      if (!this.isConnected) return;
      if (!kata) root.prepend(notLoadedView(messages.noKata(key)));
      else if (kata.recorded) await this.openRecorded(kata, kata.recorded, root);
      else if (!this.bench) this.openBench(openingOf(kata), coming, root);
    }

    private openBench(opening: Opening, kata: Promise<Kata>, root: ShadowRoot): void {
      root.replaceChildren();
      const { key } = opening;
      const seconds = (): number => Number(this.getAttribute("time-limit") ?? SECONDS);
      const solution = (): Promise<string> => fetchSolution(assets, key);
      const reference = (): Promise<Reference> => fetchReference(assets, key, solution());
      const hints = kata.then((arrived) => arrived.hints);
      const links = linksOf(key, kata, assets);
      this.bench = new Bench({ opening, hints, root, session, shelf, seconds, solution, reference, links });
    }

    /** A kata that only TensorFlow can grade: nothing is run here, so nothing of Python is loaded. */
    private async openRecorded(kata: Kata, version: string, root: ShadowRoot): Promise<void> {
      const loaded = await import("./recorded").catch(() => undefined);
      if (!this.isConnected || this.bench) return;
      if (!loaded) return root.prepend(notLoadedView(messages.noKata(kata.key)));
      root.replaceChildren();
      const fetchAnswers: FetchAnswers = (which) => fetchRecorded(assets, kata.key, which);
      const links = linksOf(kata.key, Promise.resolve(kata), assets);
      this.bench = new loaded.RecordedBench({ kata, version, root, shelf, links, fetchAnswers });
    }
  };
}

/** What the element contains in the page shows through a slot until the workbench replaces it. */
export function opened(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles + history + print);
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement("slot"));
  return root;
}

/** What the page itself says, if it does: nothing has to be fetched before the buttons are there. */
function openingIn(element: HTMLElement): Opening | undefined {
  const title = element.getAttribute("name");
  const starter = element.querySelector("code")?.textContent;
  if (title === null || !starter) return undefined;
  return { key: element.getAttribute("kata") ?? "", title, starter, hintCount: Number(element.getAttribute("hints")) };
}

/** On the lesson's own page its sections are links within the page. */
function linksOf(key: string, kata: Promise<Kata>, assets: URL): Links {
  const site = new URL("../", assets);
  const lesson = new URL(`katas/${key}/`, site);
  const next = kata.then(
    (arrived) => arrived.next && { title: arrived.next.title, address: new URL(arrived.next.lesson, site).href },
    () => null, // of that the page speaks already
  );
  return { lesson: lesson.pathname === location.pathname ? "" : lesson.href, next };
}
