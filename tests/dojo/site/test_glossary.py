"""The glossary knows its terms and the katas that teach them."""

from dataclasses import replace
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.site.cards import Card, course_cards
from dojo.site.glossary import Glossary, read_glossary, with_taught_in

ROOT = Path(__file__).parents[3]
REAL = read_glossary(ROOT / "docs/glossary.md")
CONCEPTS = {concept for card in course_cards(Course(ROOT)) for concept in card.kata.concepts}


@pytest.fixture
def glossary(course: Course) -> Glossary:
    return read_glossary(course.root / "docs/glossary.md")


@pytest.fixture
def card(course: Course) -> Card:
    """A kata about tracing, cache keys and something else."""
    (card,) = course_cards(course)
    return replace(card, kata=replace(card.kata, concepts=("tracing", "Cache key", "numbers")))


def test_a_term_covers_its_name_and_its_concepts(glossary: Glossary) -> None:
    found = {word: glossary.term_of(word) for word in ("Trace", "tracing", "leak", "numbers")}
    assert {word: term and term.anchor for word, term in found.items()} == {
        "Trace": "trace",
        "tracing": "trace",
        "leak": "leak",
        "numbers": None,
    }
    assert glossary.no_term_needed == ("numbers",)


def test_a_kata_teaches_each_term_once(glossary: Glossary, card: Card) -> None:
    assert [term.anchor for term in glossary.terms_of(card)] == ["trace"]


def test_a_section_ends_with_the_katas_that_teach_its_term(
    course: Course, glossary: Glossary, card: Card
) -> None:
    page = (course.root / "docs/glossary.md").read_text(encoding="utf-8")
    told = with_taught_in(page, glossary, [card])
    assert "recorded.\n\n\nTaught in [Doubling](katas/basics/doubling.md).\n{ .te-taught }\n\n## Leak" in told
    assert told.endswith("What got out.\n")


@pytest.mark.parametrize("concept", sorted(CONCEPTS))
def test_every_concept_of_a_kata_has_a_term_or_needs_none(concept: str) -> None:
    listed = concept in REAL.no_term_needed
    assert (REAL.term_of(concept) is None) == listed, "add a term, or list it in the page's no_term_needed"


def test_no_concept_is_covered_twice_or_listed_in_vain() -> None:
    words = [word.lower() for term in REAL.terms for word in {term.name, *term.concepts}]
    assert sorted(set(words)) == sorted(words)
    assert set(REAL.no_term_needed) <= CONCEPTS


def test_terms_stand_in_alphabetical_order() -> None:
    names = [term.name.replace("_", "").lower() for term in REAL.terms]
    assert names == sorted(names)
    assert len(names) >= 25
