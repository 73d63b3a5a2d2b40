/** Entry point of every page: defines the element; one session and one shelf last for the whole visit. */

import { hasRoomForSpare, hasRun, noteRun } from "./device";
import type { EarlyScope } from "./early";
import { workbenchElement } from "./element";
import { leisure, onceDrawn } from "./leisure";
import { keepLinksFromTheme } from "./link";
import { orderElement } from "./order";
import { playgroundElement } from "./playground_element";
import { defineProgressElements } from "./progress/map";
import { Shelf } from "./progress/shelf";
import { Companion } from "./offline/companion";
import { defineOfflineCourse } from "./offline/course";
import { spawnPython } from "./python_worker";
import { Session } from "./session";

/** Set by the build: the worker's file name, with its hash. */
declare const WORKER_FILE: string;

const assets = new URL("../", import.meta.url);
const worker = new URL(WORKER_FILE, import.meta.url);
const session = new Session((load) => spawnPython(worker, load), new URL("runtime/", assets).href, hasRoomForSpare, hasRun, onceDrawn);
const { earlyPython } = globalThis as EarlyScope;
if (earlyPython) session.adopt(earlyPython);

/** Also for the page: its theme's script, which makes the search, can wait. */
export const whenAtLeisure = (): Promise<void> => leisure(session, window);

const companion = new Companion(new URL("../", assets).href, whenAtLeisure);
void companion.accompany();
session.addEventListener("answered", () =>
  onceDrawn(() => {
    noteRun();
    companion.keepRuntime();
  }),
);
keepLinksFromTheme(); // its script comes later, and listens after us
const shelf = new Shelf(() => localStorage);
shelf.listen(window);

if (!customElements.get("kata-workbench")) {
  customElements.define("kata-workbench", workbenchElement({ assets, session, shelf }));
  customElements.define("kata-playground", playgroundElement({ assets, session, shelf }));
  customElements.define("kata-order", orderElement());
  defineProgressElements(shelf);
  defineOfflineCourse(companion);
}
