"""Blocks and inlines of `dojo.handouts` as HTML for slides."""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers.python import PythonLexer

from dojo.refusal import Refusal

Json = dict[str, Any]

LONG = 24  # lines
LEADING = re.compile(r'(?:<span class="w">)?( +)(?:</span>)?')


class NotForSlides(Refusal):
    """A block that slides have no form for."""


def html(blocks: Iterable[Json]) -> str:
    """The blocks; raises `NotForSlides` for one that has no form here, so that none is left out silently."""
    return "\n".join(map(block, blocks))


def block(told: Json) -> str:
    write = BLOCKS.get(told["kind"])
    if write is None:
        raise NotForSlides(f"slides have no form for {told['kind']}; teach dojo/slides/html.py to write it.")
    return write(told)


def words(inlines: Iterable[Json]) -> str:
    return "".join(map(inline, inlines))


def inline(told: Json) -> str:
    kind = told["kind"]
    if kind == "text":
        return escape(told["text"])
    if kind == "link":
        return link(told)
    if kind == "code":
        return f"<code>{escape(told['text'])}</code>"
    tag = {"strong": "strong", "emphasis": "em"}[kind]
    return f"<{tag}>{words(told['inlines'])}</{tag}>"


def link(told: Json) -> str:
    """A link; one into the site leads there only while the site is served (`deck.js`)."""
    into_site = told["url"].startswith("../")
    name = "data-href" if into_site else "href"
    return f'<a {name}="{escape(told["url"])}">{words(told["inlines"])}</a>'


def listed(told: Json) -> str:
    tag = "ol" if told.get("ordered") else "ul"
    items = "".join(f"<li>{html(item)}</li>" for item in told["items"])
    return f"<{tag}>{items}</{tag}>"


def table(told: Json) -> str:
    head = "".join(f'<th scope="col">{words(cell)}</th>' for cell in told["header"])
    rows = "".join(
        "<tr>" + "".join(f"<td>{words(cell)}</td>" for cell in row) + "</tr>" for row in told["rows"]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def facts(told: Json) -> str:
    rows = "".join(f"<dt>{escape(row['label'])}</dt><dd>{words(row['inlines'])}</dd>" for row in told["rows"])
    return f"<h4>{words(told['title'])}</h4><dl>{rows}</dl>"


def code(source: str) -> str:
    """Python with its colors, a block for each line, in two columns when it is long."""
    lines = highlight(source.strip("\n"), PythonLexer(), HtmlFormatter(nowrap=True)).rstrip("\n").split("\n")
    kind = "highlight long" if len(lines) > LONG else "highlight"
    return f'<pre class="{kind}"><code>{"".join(map(code_line, lines))}</code></pre>'


def code_line(line: str) -> str:
    """One line, which stays as far in as it is when it is too long and goes on below."""
    blanks = LEADING.match(line)
    if not blanks:
        return f'<span class="line">{line}\n</span>'
    told = f'<span class="blanks">{blanks[1]}</span>{line[blanks.end() :]}'
    return f'<span class="line" style="--in: {len(blanks[1])}ch">{told}\n</span>'


BLOCKS: dict[str, Callable[[Json], str]] = {
    "heading": lambda told: f"<h4>{words(told['inlines'])}</h4>",
    "paragraph": lambda told: f"<p>{words(told['inlines'])}</p>",
    "note": lambda told: f"<p><small>{words(told['inlines'])}</small></p>",
    "list": listed,
    "table": table,
    "facts": facts,
    "python": lambda told: code(told["source"]),
    "file": lambda told: "",  # the starter has a slide of its own
}
