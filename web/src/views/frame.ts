/** The workbench's fixed parts; what changes is put into the regions it returns. */

import { h, icon } from "../dom";
import { icons } from "../icons";
import { messages } from "../messages";

export type Action = "check" | "run" | "stop" | "reset" | "history" | "hint" | "link";

export interface Frame {
  readonly element: HTMLElement;
  readonly editor: HTMLElement;
  readonly saved: HTMLElement;
  readonly buttons: Readonly<Record<Action, HTMLButtonElement>>;
  /** Said by screen readers as soon as it changes. */
  readonly status: HTMLElement;
  /** The step in progress: too quick to be read aloud. */
  readonly step: HTMLElement;
  readonly progress: HTMLElement;
  /** What the page has to say about itself: stopped, storage trouble, undo. */
  readonly notice: HTMLElement;
  readonly trouble: HTMLElement;
  /** Versions that can be brought back, when asked for. */
  readonly history: HTMLElement;
  /** Right below the button that shows them. */
  readonly hints: HTMLElement;
  readonly results: HTMLElement;
  /** Predictions of the next run. */
  readonly predict: HTMLElement;
  /** The timeline, the graph and the other views, below the results. */
  readonly views: HTMLElement;
  readonly solution: HTMLElement;
}

/** Which buttons stand below the editor, the first being the main one, and which above it. */
interface Placed {
  readonly below: readonly Action[];
  readonly above: readonly Action[];
}

export const KATA_ACTIONS: Placed = { below: ["check", "run", "stop", "hint"], above: ["history", "reset"] };
export const PLAYGROUND_ACTIONS: Placed = { below: ["run", "stop", "link"], above: ["history"] };

export function frameView(title: string, fileName: string, { below, above }: Placed, act: (action: Action) => void): Frame {
  const buttons = {
    check: button("check", act),
    run: button("run", act),
    stop: button("stop", act),
    reset: button("reset", act, "plain"),
    history: button("history", act, "plain"),
    hint: button("hint", act),
    link: button("link", act),
  };
  const of = (action: Action): HTMLButtonElement => buttons[action];
  below.slice(0, 1).forEach((action) => (of(action).className = "primary"));
  const regions = {
    editor: h("div", { class: "editor" }),
    saved: h("span", { class: "saved" }),
    status: h("p", { class: "status", role: "status" }),
    step: h("p", { class: "step", "aria-hidden": "true" }),
    progress: h("div", { class: "progress", hidden: true }),
    notice: h("div", { class: "notice" }),
    trouble: h("div", { class: "trouble", role: "alert" }),
    history: h("div", { class: "past", hidden: true }),
    hints: h("div", { class: "hints" }),
    results: h("div", { class: "results" }),
    predict: h("div"),
    views: h("div", { hidden: true }),
    solution: h("div", { class: "reveal" }),
  };
  const { editor, saved, status, step, progress, notice, trouble, history, hints, results, predict, views, solution } = regions;
  const element = h(
    "section",
    { class: "workbench", "aria-label": title },
    h("header", {}, h("span", { class: "file" }, fileName), saved, ...above.map(of)),
    editor,
    h("div", { class: "actions" }, ...below.map(of), keysView(below)),
    h("div", { class: "line" }, status, step),
    predict,
    progress,
    notice,
    trouble,
    history,
    hints,
    results,
    views,
    solution,
  );
  return { element, buttons, ...regions };
}

function button(action: Action, act: (action: Action) => void, look = "secondary"): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: look, "data-action": action, onclick: () => act(action) },
    icon(icons[action]),
    messages.actions[action],
  );
}

function keysView(actions: readonly Action[]): HTMLElement {
  const known = actions.includes("check") ? messages.keys : messages.keys.filter(({ does }) => does !== "checks");
  const items = known.map(({ keys, does }) => {
    const chords = keys.flatMap((chord, index) => [index ? ` ${messages.then} ` : "", ...chordView(chord)]);
    return h("li", {}, ...chords, ` ${does}`);
  });
  return h("ul", { class: "keys" }, ...items);
}

function chordView(keys: readonly string[]): (Node | string)[] {
  return keys.flatMap((key, index) => (index ? ["+", h("kbd", {}, key)] : [h("kbd", {}, key)]));
}
