/** Python code to read, in the editor's clothes: highlighted and numbered, and nobody can change it. */

import { python } from "@codemirror/lang-python";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { theme } from "./theme";

export interface Listing {
  readonly text: string;
  show(text: string): void;
  close(): void;
}

export function openListing(parent: HTMLElement, root: ShadowRoot, label: string, text: string): Listing {
  const reading = [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
  ];
  const extensions = [lineNumbers(), python(), theme, ...reading];
  const view = new EditorView({ parent, root, state: EditorState.create({ doc: text, extensions }) });
  return {
    get text() {
      return view.state.doc.toString();
    },
    show: (other) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    close: () => view.destroy(),
  };
}
