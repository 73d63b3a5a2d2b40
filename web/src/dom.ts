/** Building DOM without HTML strings: whatever a program printed stays text. */

type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | EventListener>>;

/** An element: `on…` attributes are listeners, `true` is an empty attribute, `false` leaves it out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Text with `code` in backticks. */
export function prose(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split("`").forEach((part, index) => {
    fragment.append(index % 2 ? h("code", {}, part) : part);
  });
  return fragment;
}

/** A small drawing from `icons.ts`, hidden from screen readers: words stand beside it. */
export function icon(path: string): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(namespace, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("aria-hidden", "true");
  const stroke = document.createElementNS(namespace, "path");
  stroke.setAttribute("d", path);
  drawing.append(stroke);
  return drawing;
}
