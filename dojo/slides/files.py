"""Decks as HTML files that need no other: styles, fonts and reveal.js are inside."""

import base64
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, Template
from markupsafe import Markup

from dojo.course import Course
from dojo.handouts.minutes import clock
from dojo.handouts.sheet import Sheet
from dojo.refusal import Refusal
from dojo.slides.deck import Deck
from dojo.slides.kata import kata_slides
from dojo.templates import html_templates

REVEAL = Path("web/node_modules/reveal.js")
STYLES = Path("docs/stylesheets")
FONT = re.compile(r'url\("(fonts/[^"]+\.woff2)"\)')
SITE = "../"  # decks lie in a folder of the site


class NoReveal(Refusal):
    """reveal.js is not installed."""


def deck_file(course: Course, deck: Deck) -> str:
    """One deck; raises `Refusal` for a lesson that slides cannot show, and without reveal.js."""
    total = len(deck.cards)
    katas = [
        kata_slides(Sheet(course, card, SITE), f"{card.track.title} · kata {number} of {total}")
        for number, card in enumerate(deck.cards, 1)
    ]
    slides = [slide for each in katas for slide in each]
    return template("deck.html.jinja").render(
        deck=deck, plan=plan(deck), slides=slides, styles=styles(course), reveal=reveal(course)
    )


def index_file(course: Course, decks: list[Deck]) -> str:
    """The page that lists the decks, and says how to use them."""
    return template("index.html.jinja").render(decks=decks, styles=styles(course))


def plan(deck: Deck) -> list[tuple[str, str, int]]:
    """When each kata begins, its title, how long it takes."""
    rows, now = [], 0
    for card in deck.cards:
        rows.append((clock(now), card.kata.title, card.kata.minutes))
        now += card.kata.minutes
    return rows


@cache
def environment() -> Environment:
    return html_templates(Path(__file__).parent / "templates")


def template(name: str) -> Template:
    return environment().get_template(name)


def styles(course: Course) -> Markup:
    """The site's colors and fonts, and the slides' own rules."""
    tokens = (course.root / STYLES / "tokens.css").read_text(encoding="utf-8")
    return Markup(FONT.sub(lambda found: inlined(course.root / STYLES / found[1]), tokens) + own("deck.css"))


def inlined(font: Path) -> str:
    return f'url("data:font/woff2;base64,{base64.b64encode(font.read_bytes()).decode()}")'


def reveal(course: Course) -> dict[str, Markup]:
    """reveal.js with its license, as npm brought it in the version of the lock."""
    folder = course.root / REVEAL
    if not folder.is_dir():
        raise NoReveal("reveal.js is not installed: run `make site`, or `npm ci --prefix web`.")
    files = {
        "css": "dist/reveal.css",
        "js": "dist/reveal.js",
        "notes": "dist/plugin/notes.js",
        "license": "LICENSE",
    }
    read = {name: (folder / file).read_text(encoding="utf-8") for name, file in files.items()}
    return {name: Markup(text.replace("</script", "<\\/script")) for name, text in read.items()} | {
        "ours": Markup(own("deck.js"))
    }


def own(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")
