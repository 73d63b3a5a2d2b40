/** Progress comes in as a file that the learner chooses, and is merged with what the browser keeps. */

import { h } from "../dom";
import { messages } from "../messages";
import { NotProgress, parse } from "./document";
import type { Shelf } from "./shelf";

/** A button that asks for a file; `say` hears how it went. */
export function importButton(shelf: Shelf, look: string, say: (text: string) => void): HTMLElement {
  const file = h("input", { type: "file", accept: ".json,application/json", hidden: true });
  file.addEventListener("change", () => void taken(shelf, file).then((said) => said && say(said)));
  return h("span", {}, h("button", { type: "button", class: look, onclick: () => file.click() }, messages.carry.import), file);
}

async function taken(shelf: Shelf, input: HTMLInputElement): Promise<string | undefined> {
  const file = input.files?.[0];
  if (!file) return undefined;
  const said = takeIn(shelf, await file.text(), file.name);
  input.value = ""; // the same file may be chosen again
  return said;
}

function takeIn(shelf: Shelf, text: string, name: string): string {
  try {
    const progress = parse(text);
    const trouble = shelf.takeIn(progress);
    return trouble ? messages.storage[trouble] : messages.carry.imported(Object.keys(progress).length, name);
  } catch (error) {
    if (!(error instanceof NotProgress)) throw error;
    return error.newer ? messages.carry.newer(name) : messages.carry.refused(name, error.message);
  }
}
