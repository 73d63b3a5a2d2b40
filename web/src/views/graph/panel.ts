/** The graph of one concrete function: drawing, zoom, the way to the source line and back, and the table. */

import { h } from "../../dom";
import { messages } from "../../messages";
import { allOps, countKinds, graphTree, type Body, type Op } from "../../model/graph";
import type { GraphSeen } from "../../observation";
import { draw, type Drawing } from "./drawing";
import { sentenceOf } from "./labels";
import { place } from "./layout";
import { tableView } from "./table";

const OPENED_AT_FIRST = 80; // with more operations, and on a phone, bodies stay closed until asked for
const READABLE = 0.8;
const SMALLEST = 0.2;
const ZOOMS = [SMALLEST, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.6, 2];

export interface GraphLinks {
  /** Highlights a line of the code and gives its text; undefined when the code has changed since. */
  readonly point: (line: number) => string | undefined;
  /** Takes the learner to a line. */
  readonly goToLine: (line: number) => void;
}

export class GraphPanel {
  readonly element: HTMLElement;
  private readonly tree: Body;
  private readonly ops: ReadonlyMap<string, Op>;
  private readonly open: Set<string>;
  private readonly frame = h("div", { class: "canvas" });
  private readonly detail = h("p", { class: "detail", "aria-live": "polite" }, messages.graph.howTo);
  private drawing!: Drawing;
  private zoom = 1;
  private size = { width: 0, height: 0 };

  constructor(
    graph: GraphSeen,
    private readonly label: string,
    private readonly links: GraphLinks,
  ) {
    this.tree = graphTree(graph);
    this.ops = new Map(allOps(this.tree).map((op) => [op.id, op]));
    const roomy = this.ops.size <= OPENED_AT_FIRST && matchMedia("(min-width: 600px)").matches;
    this.open = new Set(roomy ? this.ops.keys() : []);
    this.element = h(
      "div",
      { class: "graph-panel" },
      h("p", { class: "summary" }, messages.graph.summary(countKinds(this.tree))),
      this.toolbar(),
      this.frame,
      this.detail,
      tableView(this.tree, links.goToLine),
    );
    this.listen();
    this.redraw();
    requestAnimationFrame(() => this.fit(READABLE));
  }

  /** Mark the operations that a line of the code made; undefined marks none. */
  markLine(line: number | undefined): void {
    let count = 0;
    for (const [id, element] of this.drawing.ops) {
      const marked = line !== undefined && this.ops.get(id)?.node.line === line;
      element.classList.toggle("of-line", marked);
      count += Number(marked);
    }
    if (line !== undefined) this.say(messages.graph.ofLine(line, count));
  }

  private toolbar(): HTMLElement {
    const words = messages.graph;
    const button = (label: string, text: string, act: () => void): HTMLElement =>
      h("button", { type: "button", class: "secondary", "aria-label": label, title: label, onclick: act }, text);
    return h(
      "div",
      { class: "toolbar", role: "toolbar", "aria-label": words.toolbar },
      button(words.zoomIn, "+", () => this.step(1)),
      button(words.zoomOut, "−", () => this.step(-1)),
      button(words.fit, words.fitShort, () => this.fit()),
      this.hasBodies && button(words.openAll, words.openAll, () => this.openBodies(true)),
      this.hasBodies && button(words.closeAll, words.closeAll, () => this.openBodies(false)),
    );
  }

  private get hasBodies(): boolean {
    return this.tree.ops.some(({ bodies }) => bodies.length);
  }

  private listen(): void {
    this.frame.addEventListener("click", (event) => this.clicked(event));
    this.frame.addEventListener("keydown", (event) => this.pressed(event));
    this.frame.addEventListener("wheel", (event) => this.wheeled(event), { passive: false });
    this.frame.addEventListener("pointerdown", (event) => this.drag(event));
  }

  private redraw(focused?: string): void {
    const placed = place(this.tree, this.open);
    this.size = { width: placed.width, height: placed.height };
    this.drawing = draw(placed, this.label);
    this.frame.replaceChildren(this.drawing.svg);
    this.applyZoom();
    const first = focused ?? this.drawing.ops.keys().next().value;
    const element = first === undefined ? undefined : this.drawing.ops.get(first);
    element?.setAttribute("tabindex", "0");
    if (focused !== undefined) element?.focus();
  }

  private openBodies(open: boolean): void {
    this.open.clear();
    if (open) for (const id of this.ops.keys()) this.open.add(id);
    this.redraw();
    this.fit();
  }

  private toggle(op: Op): void {
    if (!this.open.delete(op.id)) this.open.add(op.id);
    this.redraw(op.id);
  }

  private clicked(event: Event): void {
    const op = this.opAt(event);
    if (!op) return;
    this.focus(op.id);
    if ((event.target as Element).classList.contains("sign")) this.toggle(op);
    else this.select(op);
  }

  private select(op: Op): void {
    for (const [id, element] of this.drawing.ops) element.classList.toggle("selected", id === op.id);
    const { line } = op.node;
    const text = line === null ? undefined : this.links.point(line);
    if (line === null) return this.say(`${sentenceOf(op)}; ${messages.graph.noLine}`);
    if (text === undefined) return this.say(`${sentenceOf(op)}. ${messages.views.codeChanged}`);
    const go = (): void => this.links.goToLine(line);
    this.detail.replaceChildren(
      `${sentenceOf(op)}; `,
      h("code", {}, messages.graph.line(line, text.trim())),
      " ",
      h("button", { type: "button", class: "link", onclick: go }, messages.graph.goThere),
    );
  }

  private pressed(event: KeyboardEvent): void {
    const op = this.opAt(event);
    const ids = [...this.drawing.ops.keys()];
    const at = op ? ids.indexOf(op.id) : -1;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to !== undefined && op) this.focus(ids.at(to % ids.length)!);
    else if (event.key === "Enter" && op) this.select(op);
    else if (event.key === " " && op) (op.bodies.length ? this.toggle(op) : this.select(op));
    else if (event.key === "+" || event.key === "-") this.step(event.key === "+" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  private focus(id: string): void {
    for (const [each, element] of this.drawing.ops) element.setAttribute("tabindex", each === id ? "0" : "-1");
    const element = this.drawing.ops.get(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private opAt(event: Event): Op | undefined {
    const id = (event.target as Element).closest(".op")?.getAttribute("data-op");
    return id ? this.ops.get(id) : undefined;
  }

  private wheeled(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.step(event.deltaY < 0 ? 1 : -1);
  }

  /** Pan by dragging the background with a mouse; fingers scroll by themselves. */
  private drag(down: PointerEvent): void {
    if (down.pointerType !== "mouse" || this.opAt(down)) return;
    const { scrollLeft, scrollTop } = this.frame;
    this.frame.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      this.frame.scrollTo(scrollLeft + down.clientX - event.clientX, scrollTop + down.clientY - event.clientY);
    };
    const end = (): void => this.frame.removeEventListener("pointermove", move);
    this.frame.addEventListener("pointermove", move);
    this.frame.addEventListener("lostpointercapture", end, { once: true });
  }

  private step(by: 1 | -1): void {
    const next = by > 0 ? ZOOMS.find((zoom) => zoom > this.zoom + 0.01) : ZOOMS.findLast((zoom) => zoom < this.zoom - 0.01);
    this.zoom = next ?? this.zoom;
    this.applyZoom();
  }

  /** As large as fits into the width. */
  private fit(least = SMALLEST): void {
    const room = this.frame.clientWidth - 2;
    if (room > 0) this.zoom = Math.max(least, Math.min(1, room / this.size.width));
    this.applyZoom();
  }

  private applyZoom(): void {
    const { style } = this.drawing.svg;
    style.width = `${Math.round(this.size.width * this.zoom)}px`;
    style.height = `${Math.round(this.size.height * this.zoom)}px`;
  }

  private say(text: string): void {
    this.detail.textContent = text;
  }
}
