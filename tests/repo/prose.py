"""The sentences of the project, without code, names and addresses: what a spelling dictionary can judge."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

ROOT = Path(__file__).parents[2]
# Tried in this order; what they match is no prose.
NO_PROSE = (
    re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.DOTALL | re.MULTILINE),  # fences
    re.compile(r"<!--.*?-->|<[^<>\n]+>", re.DOTALL),  # HTML
    re.compile(r"&\w+;"),  # characters by name
    re.compile(r"(`+)[^`]+\1"),  # code
    re.compile(r"\[[^\]]*\]\(https?://[^)]*\)"),  # links away, whose text is mostly a name
    re.compile(r"\]\([^)]*\)"),  # addresses of other links
    re.compile(r"\{[^{}\n]*\}"),  # attributes
    re.compile(r"\b(?:https?://)?[\w.-]+/[\w./@-]+"),  # paths, keys, owner/repository
)
# A word is lower case but for its first letter; anything else is a name or an abbreviation.
WORD = re.compile(r"(?<![\w.@#/-])[A-Za-z][a-z]+(?:['’][a-z]+)?(?![\w(]|\.\w)")


def words_in(markdown: str) -> set[str]:
    """The words of a Markdown text, in lower case, without a possessive ending."""
    for pattern in NO_PROSE:
        markdown = pattern.sub(" ", markdown)
    found = (word.lower().replace("’", "'") for word in WORD.findall(markdown))
    return {word.removesuffix("'s") for word in found}


def pages() -> Iterator[Path]:
    """Everything that is written in Markdown, and the templates around it."""
    yield from sorted(ROOT.glob("*.md"))
    yield from sorted((ROOT / "docs").rglob("*.md"))
    yield from sorted((ROOT / "docs/overrides").rglob("*.html"))


def text_of(page: Path) -> str:
    """A page with its description, and without the rest of its front matter."""
    text, meta = get_data(page.read_text(encoding="utf-8"))
    return f"{meta.get('description', '')}\n\n{text}"


def descriptions() -> Iterator[Path]:
    """The files whose texts learners read."""
    yield from sorted((ROOT / "katas").rglob("*.toml"))
    yield from sorted((ROOT / "docs/study").glob("*.toml"))
    yield ROOT / "docs/workshops.toml"


def texts_of(path: Path) -> str:
    """All texts that a TOML file holds; a text without a blank is an identifier."""
    values = leaves(tomllib.loads(path.read_text(encoding="utf-8")))
    return "\n".join(value for value in values if " " in value)


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
