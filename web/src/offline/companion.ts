/** The page's end: has the service worker keep what this page needs, for a visit without network. */

import type { FromKeeper, ToKeeper } from "./protocol";

/** What every page with a workbench needs to answer without network. The whole of Python is kept with the course. */
const PYTHON = ["manifest.json", "core-", "packs/"].map((prefix) => `assets/runtime/${prefix}`);
const RUNTIME = [...PYTHON, "assets/workbench/"];

export class Companion {
  private hasAnswered = false;
  private kept = false;
  /** The page whose kata is being kept, or is kept. */
  private keptFor: string | undefined;

  /** `site` is the address of the site's root; `leisure` resolves when nobody waits for an answer. */
  constructor(
    private readonly site: string,
    private readonly leisure: () => Promise<void>,
  ) {}

  /** Undefined without a secure connection, and in some private windows. */
  private get serviceWorker(): ServiceWorkerContainer | undefined {
    return navigator.serviceWorker;
  }

  /** Start the service worker once the page is there. Browsers may refuse one; then every visit needs the network. */
  async accompany(): Promise<void> {
    const { serviceWorker } = this;
    if (!serviceWorker) return;
    await loaded();
    await this.leisure();
    if (serviceWorker.controller) this.sayHere();
    else serviceWorker.addEventListener("controllerchange", () => this.sayHere(), { once: true });
    await serviceWorker.register(`${this.site}service-worker.js`).catch(() => undefined);
  }

  /** Python has answered here, so somebody will want it again: keep it, and this kata. */
  keepRuntime(): void {
    this.hasAnswered = true;
    const page = location.href.slice(this.site.length).split(/[?#]/)[0] ?? "";
    if (!this.kept || page === this.keptFor) return;
    this.keptFor = page;
    this.tellLoaded(); // the theme's script and what it fetched came after we said it first
    const kata = page.startsWith("katas/") ? [`assets/${page.replace(/\/$/, "")}`] : [];
    this.tell({ kind: "keep", prefixes: [...RUNTIME, ...kata] });
  }

  /** Keep every page and every file; false when this browser can not. */
  keepCourse(hear: (answer: FromKeeper) => void): boolean {
    return this.tell({ kind: "keep", prefixes: [""] }, hear);
  }

  private sayHere(): void {
    this.tellLoaded(({ kind }) => {
      this.kept ||= kind === "kept";
      if (kind === "kept" && this.hasAnswered) this.keepRuntime();
    });
  }

  private tellLoaded(hear?: (answer: FromKeeper) => void): void {
    const resources = performance.getEntriesByType("resource").map(({ name }) => name);
    this.tell({ kind: "here", resources }, hear);
  }

  private tell(message: ToKeeper, hear: (answer: FromKeeper) => void = () => undefined): boolean {
    const controller = this.serviceWorker?.controller;
    if (!controller) return false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromKeeper>) => hear(data);
    controller.postMessage(message, [port2]);
    return true;
  }
}

async function loaded(): Promise<void> {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}
