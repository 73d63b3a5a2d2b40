/** Values of an observation as short text, and whether two are the same to a caller. */

import type { Value } from "../observation";

const LONGEST = 60;
const RELATIVE = 1e-5;
const ABSOLUTE = 1e-6;

/** `0.9259`, `[1, 2]`, `"text"`, `{lr: 0.1}`, `Explorer`. */
export function valueText(value: Value): string {
  return shortened(fullText(value));
}

/** `float32[2]`; undefined for what has no dtype. */
export function typeText({ dtype, shape }: Value): string | undefined {
  return dtype && shape ? `${dtype}[${shape.join(", ")}]` : undefined;
}

/** Same to a caller: tensors and variables alike, floats within the graders' tolerance. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (!one || !other) return one === other;
  if (tensorLike(one) !== tensorLike(other) || one.type !== other.type || one.dtype !== other.dtype) return false;
  if (one.items && other.items) return sameItems(one.items, other.items);
  return sameData(one.data, other.data) && sameData(one.shape, other.shape);
}

function fullText(value: Value): string {
  if (value.kind === "list" || value.kind === "tuple") return listText(value);
  if (value.kind === "dict") return dictText(value);
  if (value.kind === "object") return value.type ?? value.kind;
  if (value.kind === "symbolic") return `symbolic ${value.dtype ?? ""}`.trim();
  return dataText(value.data);
}

function listText({ kind, items }: Value): string {
  const inside = Object.values(items ?? []).map(fullText);
  return kind === "list" ? `[${inside.join(", ")}]` : `(${inside.join(", ")}${inside.length === 1 ? "," : ""})`;
}

function dictText({ items }: Value): string {
  return `{${Object.entries(items ?? {}).map(([key, item]) => `${key}: ${fullText(item)}`).join(", ")}}`;
}

function dataText(data: unknown): string {
  if (data === null || data === undefined) return "None";
  if (data === true) return "True";
  if (data === false) return "False";
  if (typeof data === "number") return numberText(data);
  if (typeof data === "string") return JSON.stringify(data);
  if (Array.isArray(data)) return `[${data.map(dataText).join(", ")}]`;
  return String(Object.values(data)[0]); // {"float": "NaN"}
}

function numberText(data: number): string {
  return Number.isInteger(data) ? String(data) : String(Number(data.toPrecision(5)));
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function tensorLike({ kind }: Value): string {
  return kind === "variable" ? "tensor" : kind;
}

function sameItems(some: NonNullable<Value["items"]>, others: NonNullable<Value["items"]>): boolean {
  const [one, other] = [Object.entries(some), Object.entries(others)];
  if (one.length !== other.length) return false;
  return one.every(([key, item], index) => other[index]?.[0] === key && sameValue(item, other[index]?.[1]));
}

function sameData(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= ABSOLUTE + RELATIVE * Math.abs(other);
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameData(item, other[index]));
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
