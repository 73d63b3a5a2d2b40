/** Python's words by kind, as roughly as colors need it. */

export type Kind = "comment" | "string" | "keyword" | "name" | "number" | "meta";

/** A piece of the source; one without a kind has no color of its own. */
export interface Token {
  readonly kind: Kind | undefined;
  readonly text: string;
}

const WORDS =
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield";

const PATTERNS: Readonly<Record<Kind, string>> = {
  comment: String.raw`#.*`,
  string: String.raw`(?:\b[rbfuRBFU]{1,2})?(?:"""[^]*?(?:"""|(?![^]))|'''[^]*?(?:'''|(?![^]))|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)`,
  name: String.raw`(?<=\b(?:def|class)[ \t]+)\w+`,
  keyword: String.raw`\b(?:${WORDS.replaceAll(" ", "|")})\b`,
  number: String.raw`\b(?:True|False|None|\d[\w.]*)`,
  meta: String.raw`(?<=^[ \t]*)@`,
};

const TOKEN = new RegExp(Object.entries(PATTERNS).map(([kind, pattern]) => `(?<${kind}>${pattern})`).join("|"), "gm");

/** The source in pieces: put together, they are the source. */
export function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const { 0: text, index, groups = {} } of source.matchAll(TOKEN)) {
    if (index > end) found.push({ kind: undefined, text: source.slice(end, index) });
    found.push({ kind: (Object.keys(PATTERNS) as Kind[]).find((kind) => groups[kind] !== undefined), text });
    end = index + text.length;
  }
  return end < source.length ? [...found, { kind: undefined, text: source.slice(end) }] : found;
}
