/** The editor: CodeMirror with Python, history, brackets, completion and inline errors. */

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField, type Extension } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { completionSources } from "./completion";
import type { PublicNames } from "./manifest";
import { theme } from "./theme";

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly source: string;
  readonly label: string;
  readonly names: () => PublicNames;
  readonly onChange: (source: string) => void;
  readonly onFocus: () => void;
  readonly onCheck: () => void;
  readonly onRun: () => void;
  /** The cursor has come to a line. */
  readonly onLine?: (line: number) => void;
}

/** A line, and what is wrong with it. */
export interface Mark {
  readonly line: number;
  readonly message: string;
}

/** A place in the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Editor {
  private readonly view: EditorView;

  constructor(options: EditorOptions) {
    const state = EditorState.create({ doc: options.source, extensions: extensions(options) });
    this.view = new EditorView({ parent: options.parent, root: options.root, state });
  }

  get source(): string {
    return this.view.state.doc.toString();
  }

  /** Replace everything, as one edit that the learner can undo. */
  replace(source: string): void {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: source } });
  }

  /** Show errors beside their lines, instead of those shown before. */
  mark(marks: readonly Mark[]): void {
    const { doc } = this.view.state;
    const diagnostics = marks.map(({ line, message }) => {
      const { from, to } = doc.line(Math.max(1, Math.min(line, doc.lines)));
      return { from, to, severity: "error" as const, message };
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /** Highlight a line without moving cursor, focus or page; `undefined` takes the highlight away. */
  point(line: number | undefined): void {
    const from = line === undefined ? undefined : this.startOf(line);
    this.view.dispatch({ effects: pointAt.of(from) });
    if (from === undefined) return;
    const { scrollDOM } = this.view;
    scrollDOM.scrollTop = this.view.lineBlockAt(from).top - scrollDOM.clientHeight / 2;
  }

  /** Put cursor and focus on a line, and the line in sight. */
  showLine(line: number): void {
    const from = this.startOf(line);
    this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.view.focus();
  }

  focus(): void {
    this.view.focus();
  }

  /** Put the cursor where a press at this point would. */
  putCursor(point: Point): void {
    this.view.dispatch({ selection: { anchor: this.view.posAtCoords(point, false) } });
  }

  /** As far as the text was scrolled that stood here. */
  scrollTo(top: number, left: number): void {
    this.view.scrollDOM.scrollTo(left, top);
  }

  private startOf(line: number): number {
    const { doc } = this.view.state;
    return doc.line(Math.max(1, Math.min(line, doc.lines))).from;
  }

  destroy(): void {
    this.view.destroy();
  }
}

const pointAt = StateEffect.define<number | undefined>();
const pointed = Decoration.line({ class: "cm-pointed" });
const pointedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const effect = transaction.effects.find((each) => each.is(pointAt));
    if (!effect) return transaction.docChanged ? Decoration.none : shown;
    return effect.value === undefined ? Decoration.none : Decoration.set([pointed.range(effect.value)]);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function extensions(options: EditorOptions): Extension {
  return [
    commands(options),
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: completionSources(options.names), icons: false }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    python(),
    pointedLine,
    theme,
    EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString());
      if (update.selectionSet) options.onLine?.(update.state.doc.lineAt(update.state.selection.main.head).number);
      if (update.focusChanged && update.view.hasFocus) options.onFocus();
    }),
  ];
}

function commands({ onCheck, onRun }: EditorOptions): Extension {
  const act = (action: () => void) => (): true => {
    action();
    return true;
  };
  return keymap.of([
    { key: "Mod-Enter", run: act(onCheck) },
    { key: "Shift-Enter", run: act(onRun) },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...historyKeymap,
    ...lintKeymap,
    indentWithTab, // Escape first, and Tab moves the focus instead
    ...defaultKeymap,
  ]);
}
