"""Blocks and inlines: the plain data that templates typeset; `templates/blocks.typ` has a function for each.

An inline is `{"kind": "text" | "code" | "strong" | "emphasis" | "link", …}`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

Json = dict[str, Any]
Inlines = list[Json]


def text(words: str) -> Json:
    return {"kind": "text", "text": words}


def code(words: str) -> Json:
    return {"kind": "code", "text": words}


def strong(words: str) -> Json:
    return {"kind": "strong", "inlines": [text(words)]}


def marked(words: str) -> Inlines:
    """Words with `code` in backticks, as `kata.toml` and docstrings have them."""
    parts = " ".join(words.split()).split("`")
    return [code(part) if odd % 2 else text(part) for odd, part in enumerate(parts) if part]


def plain(inlines: Iterable[Json]) -> str:
    """What inlines say, without how they look."""
    return "".join(one["text"] if "text" in one else plain(one["inlines"]) for one in inlines)


def heading(words: str, level: int = 2) -> Json:
    return {"kind": "heading", "level": level, "inlines": marked(words)}


def paragraph(inlines: Inlines) -> Json:
    return {"kind": "paragraph", "inlines": inlines}


def note(inlines: Inlines) -> Json:
    """A remark in small type."""
    return {"kind": "note", "inlines": inlines}


def bullets(items: Iterable[Inlines]) -> Json:
    return {"kind": "list", "ordered": False, "items": [[paragraph(item)] for item in items]}


def checklist(items: Iterable[Inlines]) -> Json:
    """Items with a box to tick."""
    return {"kind": "checklist", "items": list(items)}


def table(header: Sequence[str], rows: Iterable[Sequence[Inlines]], widths: Sequence[float] = ()) -> Json:
    """`widths` are shares of the line; without them, columns are as wide as they need to be."""
    return {
        "kind": "table",
        "header": [marked(words) for words in header],
        "rows": [list(row) for row in rows],
        "widths": list(widths),
    }


def facts(title: str, rows: Iterable[tuple[str, Inlines]], mark: str = "") -> Json:
    """A titled card of labelled sentences, which is not broken between pages."""
    told = [{"label": label, "inlines": inlines} for label, inlines in rows]
    return {"kind": "facts", "title": marked(title), "mark": mark, "rows": told}


def rest_of_page(label: str) -> Json:
    """Lines to write on, as many as there is room for."""
    return {"kind": "rest-of-page", "label": label}


def room(label: str, lines: int) -> Json:
    """Lines to write on."""
    return {"kind": "room", "label": label, "lines": lines}
