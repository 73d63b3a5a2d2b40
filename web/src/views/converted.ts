/** Each function beside what AutoGraph makes of it. */

import type { Converted, ConvertedFunction } from "../converted";
import { h, prose } from "../dom";
import { messages } from "../messages";

/** AutoGraph's operators for control flow: what a learner should look for. */
const OPERATORS = /(ag__\.(?:if_stmt|while_stmt|for_stmt|if_exp|and_|or_|not_|assert_stmt|converted_call))/;

export function convertedView({ error, functions }: Converted): readonly HTMLElement[] {
  const words = messages.converted;
  if (error) return [h("p", {}, words.notImported), h("pre", {}, `${error.type}: ${error.message}`)];
  if (!functions.length) return [h("p", { class: "quiet" }, words.none)];
  return [h("p", {}, prose(words.explained)), ...functions.map(functionView)];
}

function functionView(each: ConvertedFunction, index: number): HTMLElement {
  const { name, line } = each;
  const title = h("summary", {}, h("code", {}, name), " ", h("span", { class: "quiet" }, messages.problem.line(line)));
  return h("details", { class: "conversion", open: index === 0, "data-function": name }, title, pairView(each));
}

function pairView({ name, source, converted, not_converted }: ConvertedFunction): HTMLElement {
  const words = messages.converted;
  const mine = codeView(words.yours, source);
  if (converted === null) return h("div", { class: "pair" }, mine, h("p", {}, prose(words.notConverted(name, not_converted ?? ""))));
  return h("div", { class: "pair" }, mine, codeView(words.theirs, converted));
}

function codeView(title: string, code: string): HTMLElement {
  const parts = code.trimEnd().split(OPERATORS).map((part, index) => (index % 2 ? h("mark", {}, part) : part));
  return h("figure", {}, h("figcaption", {}, title), h("pre", { tabindex: "0" }, h("code", {}, ...parts)));
}
