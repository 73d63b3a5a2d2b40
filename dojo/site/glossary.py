"""The glossary: its terms, and which katas teach them.

A term is a section of `docs/glossary.md`. Its heading carries the concepts of `kata.toml` that it covers:
`## Trace { #trace data-concepts="tracing, trace time" }`; its own name is one of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils.meta import get_data

from dojo.site.cards import Card

PAGE = "glossary.md"
HEADING = re.compile(
    r'^## (?P<name>.+?) \{ #(?P<anchor>[\w-]+)(?: data-concepts="(?P<concepts>[^"]+)")? \}$', re.MULTILINE
)


@dataclass(frozen=True)
class Term:
    """A word of the field, and the concepts of katas that it covers."""

    name: str
    anchor: str
    concepts: tuple[str, ...]

    def covers(self, concept: str) -> bool:
        return concept.lower() in (self.name.lower(), *map(str.lower, self.concepts))


@dataclass(frozen=True)
class Glossary:
    """All terms, and the concepts of katas that need none."""

    terms: tuple[Term, ...]
    no_term_needed: tuple[str, ...]

    def term_of(self, concept: str) -> Term | None:
        """The term that covers a concept of a kata."""
        return next((term for term in self.terms if term.covers(concept)), None)

    def terms_of(self, card: Card) -> list[Term]:
        """The terms that a kata teaches, each once."""
        found = map(self.term_of, card.kata.concepts)
        return list(dict.fromkeys(term for term in found if term))


def read_glossary(path: Path) -> Glossary:
    """The glossary that `path`, a Markdown file, holds."""
    text, meta = get_data(path.read_text(encoding="utf-8"))
    return Glossary(tuple(terms_in(text)), tuple(map(str, meta.get("no_term_needed", ()))))


def terms_in(text: str) -> Iterator[Term]:
    for heading in HEADING.finditer(text):
        concepts = tuple(filter(None, (heading["concepts"] or "").split(", ")))
        yield Term(heading["name"], heading["anchor"], concepts)


def with_taught_in(text: str, glossary: Glossary, cards: Sequence[Card]) -> str:
    """The page with a line at the end of each section that links to the katas which teach its term."""
    head, *sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return head + "".join(section + taught_in(section, glossary, cards) for section in sections)


def taught_in(section: str, glossary: Glossary, cards: Sequence[Card]) -> str:
    term = next(terms_in(section))
    links = [f"[{card.kata.title}]({card.lesson})" for card in cards if term in glossary.terms_of(card)]
    return f"\nTaught in {', '.join(links)}.\n{{ .te-taught }}\n\n" if links else ""
