"""Every word of the prose is in the dictionary, or in the project's own list."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from spellchecker import SpellChecker

from tests.repo.prose import ROOT, descriptions, pages, text_of, texts_of, words_in

OWN = Path(__file__).with_name("words.txt")


@pytest.fixture(scope="module")
def dictionary() -> SpellChecker:
    return SpellChecker(language="en", distance=1)


@pytest.fixture(scope="module")
def unknown(dictionary: SpellChecker) -> Callable[[str], set[str]]:
    """The words of a text that neither the dictionary nor the list has."""
    own = set(OWN.read_text(encoding="utf-8").split())
    return lambda text: dictionary.unknown(words_in(text)) - own


def misspelled(
    files: Iterable[Path], read: Callable[[Path], str], unknown: Callable[[str], set[str]]
) -> dict[str, set[str]]:
    found = {file.relative_to(ROOT).as_posix(): unknown(read(file)) for file in files}
    assert len(found) > 20
    return {name: words for name, words in found.items() if words}


def test_pages(unknown: Callable[[str], set[str]]) -> None:
    assert misspelled(pages(), text_of, unknown) == {}, "misspelled, or missing in tests/repo/words.txt"


def test_texts_of_katas_and_of_the_study(unknown: Callable[[str], set[str]]) -> None:
    assert misspelled(descriptions(), texts_of, unknown) == {}, "misspelled, or missing in words.txt"


@pytest.mark.parametrize("wrong", ["retraicing", "graaph", "dekorator"])
def test_a_misspelling_is_found(unknown: Callable[[str], set[str]], wrong: str) -> None:
    assert unknown(f"A {wrong} of *this* kind.\n") == {wrong}


@pytest.mark.parametrize(
    "text",
    [
        "Call `tf.funtcion` here.",
        "```python\nfunntion()\n```",
        "The [Grappler wiki](https://example.org/grapler) and [this](../retraicing.md).",
        "See owner/repozitory and step_by_stepp, CamelCasse, ABCDEF.",
        "## Why { #whyy }",
    ],
)
def test_code_names_and_addresses_are_no_prose(unknown: Callable[[str], set[str]], text: str) -> None:
    assert unknown(text) == set()


def test_the_own_list_is_sorted_and_holds_nothing_that_the_dictionary_has(
    dictionary: SpellChecker,
) -> None:
    own = OWN.read_text(encoding="utf-8").split()
    assert own == sorted(set(own))
    assert dictionary.known(own) == set()
