/** The drawing of a laid-out graph. What an operation is shows in its shape and in a word, not in color alone. */

import type { Kind } from "../../model/graph";
import { sentenceOf, roleText } from "./labels";
import { HEADING, LINE, type Box, type PlacedBody, type PlacedOp, type Point } from "./layout";

const SVG = "http://www.w3.org/2000/svg";

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** The element of each operation that is drawn, by id, in reading order. */
  readonly ops: ReadonlyMap<string, SVGGElement>;
}

export function draw(placed: PlacedBody, label: string): Drawing {
  const ops = new Map<string, SVGGElement>();
  const svg = s("svg", { viewBox: `0 0 ${placed.width} ${placed.height}`, role: "group", "aria-label": label, class: "drawing" });
  const arrow = `arrow-${(drawings += 1)}`;
  svg.append(arrowHead(arrow), bodyView(placed, ops));
  svg.style.setProperty("--arrow", `url(#${arrow})`);
  return { svg, ops };
}

/** Several drawings may stand on one page, and one that is hidden lends no arrow to another. */
let drawings = 0;

function bodyView({ ops, edges }: PlacedBody, drawn: Map<string, SVGGElement>): SVGGElement {
  return s("g", {}, ...edges.map(edgeView), ...ops.map((op) => opView(op, drawn)));
}

function opView(placed: PlacedOp, drawn: Map<string, SVGGElement>): SVGGElement {
  const { op, bodies, x, y } = placed;
  const group = s("g", { class: `op ${op.kind}`, transform: `translate(${x} ${y})`, "data-op": op.id, "data-type": op.node.op });
  group.setAttribute("role", "button");
  group.setAttribute("aria-label", sentenceOf(op));
  group.setAttribute("tabindex", "-1");
  if (op.bodies.length) group.setAttribute("aria-expanded", String(bodies.length > 0));
  drawn.set(op.id, group);
  group.append(...shapeOf(op.kind, placed), ...textOf(placed).flatMap((text) => [text, " "]));
  const inside = bodies.map((body) => insideView(body, drawn));
  if (!inside.length) return group;
  // Beside the operation and not in it: buttons hold no buttons.
  return s("g", {}, group, s("g", { transform: `translate(${x} ${y})` }, ...inside));
}

function insideView(body: PlacedBody, drawn: Map<string, SVGGElement>): SVGGElement {
  const { x, y, width, height } = body;
  return s(
    "g",
    { transform: `translate(${x} ${y})` },
    s("rect", { class: "inside", y: -HEADING + 4, width, height: height + HEADING - 4, rx: 5 }),
    s("text", { class: "role", x: 8, y: -5 }, roleText(body.body.role)),
    bodyView(body, drawn),
  );
}

function shapeOf(kind: Kind, box: Box): readonly SVGElement[] {
  const { width, height } = box;
  const rect = (inset: number, rx: number): SVGElement =>
    s("rect", { class: "shape", x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset, rx });
  if (kind === "argument" || kind === "input") return [rect(0, Math.min(18, height / 2))];
  if (kind === "capture") return [s("path", { class: "shape", d: hexagon(width, height) })];
  if (kind === "effect") return [rect(0, 2), rect(3.5, 1)];
  return [rect(0, kind === "control" ? 8 : 4)];
}

function hexagon(width: number, height: number): string {
  const cut = 9;
  const right = width - cut;
  const middle = height / 2;
  return `M${cut} 0H${right}L${width} ${middle}L${right} ${height}H${cut}L0 ${middle}Z`;
}

function textOf({ label, op, bodies, width }: PlacedOp): readonly SVGElement[] {
  const lines = [
    ["mark", label.mark],
    ["title", label.title],
    ["detail", label.detail],
  ].filter(([, text]) => text);
  const texts = lines.map(([name, text], index) =>
    s("text", { class: name!, x: width / 2, y: 16 + index * LINE, "text-anchor": "middle" }, text!),
  );
  const sign = op.bodies.length ? [s("text", { class: "sign", x: width - 12, y: 17, "text-anchor": "middle" }, bodies.length ? "−" : "+")] : [];
  return [...texts, ...sign];
}

function edgeView(points: readonly Point[]): SVGElement {
  const [first, ...rest] = points;
  const d = `M${first?.x ?? 0} ${first?.y ?? 0}${rest.map(({ x, y }) => `L${x} ${y}`).join("")}`;
  return s("path", { class: "edge", d });
}

function arrowHead(id: string): SVGElement {
  const box = { id, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" };
  return s("defs", {}, s("marker", box, s("path", { class: "head", d: "M0 0L8 4L0 8Z" })));
}

function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
