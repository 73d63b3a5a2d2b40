/** Completion from fixed lists: the runtime's public names, Python's words, and what the learner has typed. */

import { completeAnyWord, ifNotIn, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { globalCompletion, localCompletionSource } from "@codemirror/lang-python";
import { runtimeNames } from "./names";

/** After `tf.` and its modules: what stands there in the runtime. */
export function completeRuntimeNames(context: CompletionContext): CompletionResult | null {
  const dotted = context.matchBefore(/\btf\.[\w.]*/);
  if (!dotted) return null;
  const lastDot = dotted.text.lastIndexOf(".");
  const names = runtimeNames[dotted.text.slice(0, lastDot)];
  if (!names) return null;
  return {
    from: dotted.from + lastDot + 1,
    options: names.map((label) => ({ label, type: "property" })),
    validFor: /^\w*$/,
  };
}

export const completionSources = [
  completeRuntimeNames,
  localCompletionSource,
  globalCompletion,
  ifNotIn(["String", "Comment"], completeAnyWord),
];
