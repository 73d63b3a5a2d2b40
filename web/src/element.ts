/** `<kata-workbench kata="track/slug">`: shows the starter it contains until the editor has been loaded. */

import { fetchKata, type Kata } from "./kata";
import { messages } from "./messages";
import type { Session } from "./session";
import { Shelf } from "./storage";
import type { Links } from "./views/report";
import styles from "./workbench.css";

const SECONDS = 10; // a kata's steps take milliseconds; ten seconds are a loop, even on a slow phone

/** Where the site keeps what the build made; a site below a sub-path works, too. */
export interface Site {
  readonly assets: URL;
  readonly session: Session;
}

interface Disposable {
  dispose(): void;
}

/** Make the element's class for one site. */
export function workbenchElement({ assets, session }: Site): CustomElementConstructor {
  return class KataWorkbench extends HTMLElement {
    private bench: Disposable | undefined;

    connectedCallback(): void {
      const root = this.shadowRoot ?? this.openRoot();
      void this.open(root);
    }

    disconnectedCallback(): void {
      this.bench?.dispose();
      this.bench = undefined;
    }

    /** The starter in the page shows through a slot until the editor replaces it. */
    private openRoot(): ShadowRoot {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement("slot"));
      return root;
    }

    private async open(root: ShadowRoot): Promise<void> {
      const key = this.getAttribute("kata") ?? "";
      const loaded = await Promise.all([fetchKata(assets, key), import("./bench")]).catch(() => undefined);
      if (!this.isConnected || this.bench) return;
      if (!loaded) return this.sayNotLoaded(root, key);
      const [kata, { Bench }] = loaded;
      root.querySelectorAll("slot, .not-loaded").forEach((placeholder) => placeholder.remove());
      const seconds = (): number => Number(this.getAttribute("time-limit") ?? SECONDS);
      const shelf = new Shelf(() => localStorage);
      this.bench = new Bench({ kata, root, session, shelf, seconds, links: linksOf(kata, assets) });
    }

    private sayNotLoaded(root: ShadowRoot, key: string): void {
      const warning = document.createElement("p");
      warning.className = "box not-loaded";
      warning.textContent = messages.noKata(key);
      root.prepend(warning);
    }
  };
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
