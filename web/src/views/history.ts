/** The versions of one kata that can be brought back, newest first. */

import { h } from "../dom";
import { messages } from "../messages";
import type { Version } from "../progress/record";

/** `current` is the code in the editor: its version needs no bringing back. */
export function historyView(
  versions: readonly Version[],
  current: string,
  bringBack: (version: Version) => void,
): HTMLElement {
  const words = messages.history;
  if (!versions.length) return h("p", { class: "box" }, words.none);
  return h(
    "section",
    { class: "box history", "aria-label": words.title },
    h("p", { class: "quiet" }, words.explained),
    h("ol", {}, ...versions.map((version) => versionView(version, version.source === current, bringBack))),
  );
}

function versionView(version: Version, current: boolean, bringBack: (version: Version) => void): HTMLElement {
  const words = messages.history;
  const { at, verdict, kept, promises, helped } = version;
  return h(
    "li",
    { "data-version": verdict ?? "aside" },
    h("time", { datetime: at }, words.time(at)),
    h("span", { class: `verdict ${verdict ?? ""}` }, words.verdicts[verdict ?? "aside"]),
    h("span", { class: "quiet" }, promises > 0 && words.kept(kept, promises), helped && ` ${words.helped}`),
    current
      ? h("span", { class: "quiet current" }, words.current)
      : h(
          "button",
          { type: "button", class: "plain", "aria-label": words.bringBackOf(at), onclick: () => bringBack(version) },
          words.bringBack,
        ),
  );
}
