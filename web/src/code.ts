/** The code on a desk: text to read until the editor has come, and from then on what is in the editor. */

import type { Editor, EditorOptions, Mark, Point } from "./editor";
import { onceDrawn } from "./leisure";
import { readingView } from "./views/reading";

export interface CodeOptions extends EditorOptions {
  /** The name of the text while there is no editor. */
  readonly readingLabel: string;
  /** Resolves when there is time for the editor. */
  readonly leisure: () => Promise<void>;
  readonly onEditor: () => void;
  /** The editor does not come: the text stays. */
  readonly onNoEditor: () => void;
}

export class Code {
  private editor: Editor | undefined;
  private text: string;
  private reading: HTMLElement;
  private marks: readonly Mark[] = [];
  /** Where the text was pressed last: the cursor is expected there. */
  private pressed: Point | undefined;
  private ended = false;

  constructor(private readonly options: CodeOptions) {
    this.text = options.source;
    this.reading = this.openReading();
    options.parent.append(this.reading);
    void this.fetchEditor();
  }

  get source(): string {
    return this.editor ? this.editor.source : this.text;
  }

  /** Replace everything. In the editor it is one edit, which the learner can undo. */
  replace(source: string): void {
    if (this.editor) return this.editor.replace(source);
    this.text = source;
    const before = this.reading;
    this.reading = this.openReading();
    before.replaceWith(this.reading);
    this.options.onChange(source);
  }

  /** Show errors beside their lines, instead of those shown before. */
  mark(marks: readonly Mark[]): void {
    this.marks = marks;
    this.editor?.mark(marks);
  }

  /** Highlight a line without moving cursor, focus or page; `undefined` takes the highlight away. */
  point(line: number | undefined): void {
    if (this.editor) this.editor.point(line);
    else if (line !== undefined) this.scrollTo(line);
  }

  /** Put cursor and focus on a line, and the line in sight. */
  showLine(line: number): void {
    if (this.editor) return this.editor.showLine(line);
    this.scrollTo(line);
    this.reading.focus();
  }

  close(): void {
    this.ended = true;
    this.editor?.destroy();
    this.reading.remove();
  }

  private openReading(): HTMLElement {
    const { readingLabel, onFocus, onRun } = this.options;
    const reading = readingView(this.text, readingLabel);
    reading.addEventListener("focus", onFocus);
    reading.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => (this.pressed = { x, y }));
    reading.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onRun();
    });
    return reading;
  }

  private async fetchEditor(): Promise<void> {
    await new Promise<void>(onceDrawn);
    await this.options.leisure();
    const loaded = await import("./editor").catch(() => undefined);
    if (this.ended) return;
    if (!loaded) return this.options.onNoEditor();
    const { scrollTop, scrollLeft } = this.reading;
    const focused = this.reading.matches(":focus");
    this.reading.remove(); // first: a page that had both for a moment would scroll
    this.editor = new loaded.Editor({ ...this.options, source: this.text });
    this.editor.mark(this.marks);
    if (focused) this.editor.focus();
    this.editor.scrollTo(scrollTop, scrollLeft);
    if (focused && this.pressed) this.editor.putCursor(this.pressed);
    this.options.onEditor();
  }

  private scrollTo(line: number): void {
    const { scrollHeight, clientHeight } = this.reading;
    const lines = this.text.split("\n").length;
    this.reading.scrollTop = ((line - 0.5) / lines) * scrollHeight - clientHeight / 2;
  }
}
