"""From pandoc's tree to blocks: what has no form on paper is an error that names its line."""

import re
from collections.abc import Callable
from itertools import groupby
from typing import Any

from dojo.handouts.blocks import Inlines, plain
from dojo.handouts.blocks import text as word
from dojo.handouts.markdown import address, parse
from dojo.refusal import Refusal

Json = dict[str, Any]

SNIPPET = re.compile(r'\A--8<-- "(?P<path>[^"]+)"\Z')
WORKBENCH = re.compile(r"\A(<kata-workbench\b[^>]*>|</kata-workbench>)\s*\Z")
# What the site's Markdown knows and pandoc takes for words.
SITE_ONLY = re.compile(r"\A(!!!|\?\?\?|===\s|\*\[|\[\^|--8<--|\{\s*[.#:])")
PROGRAMS = ("python-run", "predict", "order")
NARROW, WIDE = 9, 45  # letters that a column of a table counts for, at least and at most
QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


class NotForPaper(Refusal):
    """A lesson holds something that handouts cannot show."""


class Reader:
    """Reads one page; knows its name, the line it is at, and where the page's links lead."""

    def __init__(self, page: str, site: str):
        self.page = page
        self.site = site
        self.line = 1

    def read(self, markdown: str) -> list[Json]:
        """The page as blocks; raises `NotForPaper` at the first thing that has no form on paper."""
        return self.blocks(parse(markdown))

    def blocks(self, nodes: list[Json]) -> list[Json]:
        return [block for node in nodes for block in self.block(node)]

    def block(self, node: Json) -> list[Json]:
        self.at(node)
        read = BLOCKS.get(node["t"])
        if read is None:
            raise self.refusal(f"a block of pandoc's kind {node['t']}")
        return read(self, node.get("c"))

    def inlines(self, nodes: list[Json]) -> Inlines:
        """Inlines, with neighboring words made one text."""
        found = [inline for node in nodes for inline in self.inline(node)]
        runs = groupby(found, key=lambda inline: inline["kind"] == "text")
        merged = ([word(plain(run))] if is_text else list(run) for is_text, run in runs)
        return [inline for run in merged for inline in run]

    def inline(self, node: Json) -> Inlines:
        self.at(node)
        read = INLINES.get(node["t"])
        if read is None:
            raise self.refusal(f"words of pandoc's kind {node['t']}")
        return read(self, node.get("c"))

    def at(self, node: Json) -> None:
        """Remember the line, if the node tells it."""
        if position := attributes(node).get("data-pos"):
            self.line = int(re.match(r"\d+", position)[0])

    def refusal(self, what: str) -> NotForPaper:
        return NotForPaper(
            f"docs/{self.page}:{self.line}: handouts have no form for {what}. "
            "Write it differently, or teach dojo/handouts/reader.py to read it."
        )


def attributes(node: Json) -> dict[str, str]:
    """The attributes of the nodes that have some."""
    content = node.get("c")
    told = (
        content[1] if node["t"] == "Header" else content[0] if isinstance(content, list) and content else None
    )
    is_attr = isinstance(told, list) and len(told) == 3 and isinstance(told[2], list)
    return dict(told[2]) if is_attr else {}


def wrapper(reader: Reader, content: list[Any]) -> list[Json]:
    """What only carries a place."""
    (_, classes, told), inside = content
    if classes or "wrapper" not in dict(told):
        raise reader.refusal(f"a division of the class {' '.join(classes) or 'none'}")
    return reader.blocks(inside)


def paragraph(reader: Reader, content: list[Json]) -> list[Json]:
    inlines = reader.inlines(content)
    if found := SITE_ONLY.match(plain(inlines)):
        raise reader.refusal(f"a paragraph that begins with `{found[0].strip()}`")
    return [{"kind": "paragraph", "inlines": inlines}]


def heading(reader: Reader, content: list[Any]) -> list[Json]:
    level, _, inlines = content
    return [{"kind": "heading", "level": level, "inlines": reader.inlines(inlines)}]


def bullet_list(reader: Reader, items: list[Any]) -> list[Json]:
    return [{"kind": "list", "ordered": False, "items": [reader.blocks(item) for item in items]}]


def ordered_list(reader: Reader, content: list[Any]) -> list[Json]:
    return [{"kind": "list", "ordered": True, "items": [reader.blocks(item) for item in content[1]]}]


def table(reader: Reader, content: list[Any]) -> list[Json]:
    _, _, _, head, bodies, foot = content
    if len(head[1]) != 1 or len(bodies) != 1 or foot[1]:
        raise reader.refusal("a table with other than one head, one body and no foot")
    header, *rows = [row_of(reader, row) for row in [head[1][0], *bodies[0][3]]]
    return [{"kind": "table", "header": header, "rows": rows, "widths": widths([header, *rows])}]


def widths(rows: list[list[Inlines]]) -> list[int]:
    """Shares of the line by the longest cell of each column."""
    columns = zip(*rows, strict=True)
    return [min(max(NARROW, *(len(plain(cell)) for cell in column)), WIDE) for column in columns]


def row_of(reader: Reader, row: list[Any]) -> list[Inlines]:
    return [cell_of(reader, cell) for cell in row[1]]


def cell_of(reader: Reader, cell: list[Any]) -> Inlines:
    *_, rows, columns, blocks = cell
    if (rows, columns) != (1, 1) or len(blocks) > 1:
        raise reader.refusal("a table's cell of more than one line")
    return [inline for block in reader.blocks(blocks) for inline in block["inlines"]]


def code_block(reader: Reader, content: list[Any]) -> list[Json]:
    """A fence: our own kinds, a file of the repository, or a piece of Python."""
    (_, classes, told), source = content
    options = {name: value for name, value in told if name != "data-pos"}
    if classes and classes[0] in PROGRAMS:
        return [{"kind": classes[0], "source": source, "options": options}]
    if classes != ["python"]:
        raise reader.refusal(f"a fence of the language {' '.join(classes) or 'none'}")
    if snippet := SNIPPET.match(source.strip()):
        return [{"kind": "file", "path": snippet["path"]}]
    return [{"kind": "python", "source": source}]


def raw_block(reader: Reader, content: list[str]) -> list[Json]:
    """HTML: only the workbench, whose content is read like the rest."""
    language, text = content
    if language == "html" and WORKBENCH.match(text):
        return []
    raise reader.refusal(f"{language.upper()} such as `{text.strip().splitlines()[0]}`")


def raw_inline(reader: Reader, content: list[str]) -> Inlines:
    raise reader.refusal(f"{content[0].upper()} such as `{content[1]}`")


def span(reader: Reader, content: list[Any]) -> Inlines:
    (_, classes, told), inside = content
    if classes or "wrapper" not in dict(told):
        raise reader.refusal(f"words of the class {' '.join(classes) or 'none'}")
    return [inline for node in inside for inline in reader.inline(node)]


def quoted(reader: Reader, content: list[Any]) -> Inlines:
    first, last = QUOTES[content[0]["t"]]
    return [word(first), *reader.inlines(content[1]), word(last)]


def link(reader: Reader, content: list[Any]) -> Inlines:
    _, inside, (target, _) = content
    url = address(target, reader.page, reader.site)
    return [{"kind": "link", "url": url, "inlines": reader.inlines(inside)}]


def within(kind: str) -> Callable[[Reader, list[Json]], Inlines]:
    return lambda reader, content: [{"kind": kind, "inlines": reader.inlines(content)}]


BLOCKS: dict[str, Callable[[Reader, Any], list[Json]]] = {
    "Div": wrapper,
    "Para": paragraph,
    "Plain": paragraph,
    "Header": heading,
    "BulletList": bullet_list,
    "OrderedList": ordered_list,
    "Table": table,
    "CodeBlock": code_block,
    "RawBlock": raw_block,
}
INLINES: dict[str, Callable[[Reader, Any], Inlines]] = {
    "Str": lambda reader, content: [word(content)],
    "Space": lambda reader, content: [word(" ")],
    "SoftBreak": lambda reader, content: [word(" ")],
    "Code": lambda reader, content: [{"kind": "code", "text": content[1]}],
    "Emph": within("emphasis"),
    "Strong": within("strong"),
    "Quoted": quoted,
    "Link": link,
    "Span": span,
    "RawInline": raw_inline,
}
