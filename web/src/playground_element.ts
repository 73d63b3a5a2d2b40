/** `<kata-playground>`: the workbench for any code, once the examples have been loaded. */

import { opened, SECONDS, type Site } from "./element";
import { messages } from "./messages";
import { Playground } from "./playground";
import { notLoadedView } from "./views/not_loaded";
import type { Example } from "./views/examples";

export function playgroundElement({ assets, session, shelf }: Site): CustomElementConstructor {
  return class KataPlayground extends HTMLElement {
    private playground: { dispose(): void } | undefined;

    connectedCallback(): void {
      void this.open(this.shadowRoot ?? opened(this));
    }

    disconnectedCallback(): void {
      this.playground?.dispose();
      this.playground = undefined;
    }

    private async open(root: ShadowRoot): Promise<void> {
      const examples = await fetchExamples(assets).catch(() => undefined);
      if (!this.isConnected || this.playground) return;
      if (!examples) return root.replaceChildren(notLoadedView(messages.playground.notLoaded));
      root.replaceChildren();
      const seconds = (): number => Number(this.getAttribute("time-limit") ?? SECONDS);
      this.playground = new Playground({ root, session, shelf, examples, seconds });
    }
  };
}

async function fetchExamples(assets: URL): Promise<readonly Example[]> {
  const response = await fetch(new URL("katas/playground.json", assets));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as readonly Example[];
}
