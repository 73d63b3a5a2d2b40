/** Completion from fixed lists: the runtime's public names, Python's words, and what the learner has typed. */

import { completeAnyWord, ifNotIn, type CompletionSource } from "@codemirror/autocomplete";
import { globalCompletion, localCompletionSource } from "@codemirror/lang-python";
import type { PublicNames } from "./manifest";

/** `names` is asked each time: the list comes with the runtime. */
export function completionSources(names: () => PublicNames): CompletionSource[] {
  return [runtimeSource(names), localCompletionSource, globalCompletion, wordSource];
}

/** After `tf.` and its modules: what stands there in the runtime. */
function runtimeSource(names: () => PublicNames): CompletionSource {
  return (context) => {
    const dotted = context.matchBefore(/\btf\.[\w.]*/);
    if (!dotted) return null;
    const lastDot = dotted.text.lastIndexOf(".");
    const labels = names()[dotted.text.slice(0, lastDot)] ?? [];
    const options = labels.map((label) => ({ label, type: "property" }));
    return { from: dotted.from + lastDot + 1, options, validFor: /^\w*$/ };
  };
}

/** Words that stand in the code already; after a dot they would only be guesses. */
const wordSource = ifNotIn(["String", "Comment"], (context) =>
  context.matchBefore(/\.\w*/) ? null : completeAnyWord(context),
);
