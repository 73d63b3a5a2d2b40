/** Said above a workbench of which something did not come. */

import { h } from "../dom";

export function notLoadedView(said: string): HTMLElement {
  return h("p", { class: "box not-loaded", role: "alert" }, said);
}
