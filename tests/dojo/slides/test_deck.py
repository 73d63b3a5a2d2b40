"""Decks: which katas, and what is said about them."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dojo.course import Course, find_course
from dojo.handouts.sheet import Sheet
from dojo.handouts.trainer import trainer_blocks
from dojo.site.cards import course_cards
from dojo.slides.deck import NoDeck, chosen_decks
from dojo.slides.files import SITE, deck_file
from dojo.slides.html import html

KATA = "debugging/debug_switch"


class Addresses(HTMLParser):
    """Everything that a browser would load for a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        loads = {"src", "srcset", "poster"} | ({"href"} if tag == "link" else set())
        self.found += [str(address) for name, address in attrs if name in loads]


@pytest.fixture(scope="module")
def course() -> Course:
    return find_course(Path(__file__))


@pytest.fixture(scope="module")
def deck(course: Course) -> str:
    """The deck of a track with one kata."""
    (only,) = chosen_decks(course, None, "debugging")
    return deck_file(course, only)


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_a_track_is_a_deck_and_so_is_a_short_route(course: Course) -> None:
    names = [deck.name for deck in chosen_decks(course, None, None)]
    assert names == ["first-hour", "retracing-clinic", *(track.slug for track in course.tracks())]


def test_a_long_route_is_a_deck_for_each_of_its_tracks(course: Course) -> None:
    decks = chosen_decks(course, "full-course", None)
    assert [deck.name for deck in decks] == [track.slug for track in course.tracks()]
    assert [card.kata.key for deck in decks for card in deck.cards] == course.keys


def test_a_route_keeps_its_order(course: Course) -> None:
    (deck,) = chosen_decks(course, "first-hour", None)
    assert [card.kata.key for card in deck.cards][:2] == [
        "foundations/two_clocks",
        "side_effects/print_every_call",
    ]
    assert deck.minutes <= 60


@pytest.mark.parametrize(("route", "track"), [("no", None), (None, "no"), ("first-hour", "retracing")])
def test_what_there_is_not_is_refused(course: Course, route: str | None, track: str | None) -> None:
    with pytest.raises(NoDeck):
        chosen_decks(course, route, track)


def test_a_deck_needs_no_other_file(deck: str) -> None:
    read = Addresses()
    read.feed(deck)
    assert [address for address in read.found if not address.startswith("data:")] == []
    without_scripts = re.sub(r"<script>.*?</script>", "", deck, flags=re.DOTALL)
    assert re.findall(r'@import|url\((?!"?data:)', without_scripts) == []


def test_a_deck_can_be_mailed(deck: str) -> None:
    assert len(deck.encode()) < 600_000


def test_the_license_of_what_is_inside_travels_with_it(deck: str) -> None:
    assert "Permission is hereby granted, free of charge" in deck
    assert "Hakim El Hattab" in deck


def test_the_speaker_reads_what_the_trainers_paper_says(course: Course, deck: str) -> None:
    """Hints, wrong turns with what to ask, and recovery are those of the trainer's notes."""
    card = next(card for card in course_cards(course) if card.kata.key == KATA)
    notes = words(" ".join(re.findall(r'<aside class="notes">(.*?)</aside>', deck, re.DOTALL)))
    told = [block for block in trainer_blocks(Sheet(course, card, SITE)) if block["kind"] == "facts"]
    assert len(told) > 3
    for hint in card.kata.hints:
        assert words(hint.text.replace("`", " ")) in notes.replace("  ", " ")
    for diagnosis in card.kata.diagnoses.values():
        assert words(diagnosis.title.replace("`", " ")) in notes


def test_no_slide_up_to_the_fix_shows_the_solution(course: Course, deck: str) -> None:
    before, _, after = deck.partition("<h2>Why it works</h2>")
    assert after
    slides = words(re.sub(r'<aside class="notes">.*?</aside>', "", before, flags=re.DOTALL))
    starter = set(course.starter(KATA).read_text(encoding="utf-8").splitlines())
    solved = [
        line.strip()
        for line in course.solution(KATA).read_text(encoding="utf-8").splitlines()
        if line not in starter
    ]
    telling = [line for line in solved if len(line) > 12 and not line.startswith(("#", '"""'))]
    assert telling
    assert [line for line in telling if " ".join(line.split()) in slides] == []


def test_nothing_of_the_lesson_is_lost_between_slides(course: Course, deck: str) -> None:
    """Every sentence of the idea and of the reasons is on a slide, whichever it went to."""
    card = next(card for card in course_cards(course) if card.kata.key == KATA)
    lesson = Sheet(course, card, SITE).lesson
    slides = words(re.sub(r'<aside class="notes">.*?</aside>', "", deck, flags=re.DOTALL))
    paragraphs = [
        block for block in [*lesson.fail, *lesson.idea, *lesson.why] if block["kind"] == "paragraph"
    ]
    assert len(paragraphs) > 3
    assert [told for block in paragraphs if words(told := html([block])) not in slides] == []
