"""What a bundle holds."""

import json
import tempfile
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from rich.console import Console

from dojo.bundle.archive import Entry
from dojo.course import Course
from dojo.handouts.command import Wanted, write_handouts
from dojo.refusal import Refusal
from dojo.site.cards import course_cards
from dojo.site.data import kata_data
from dojo.slides.command import slide_files
from dojo.slides.deck import all_decks

BOX = Path(__file__).parent / "box"
STARTERS = {"start-linux.sh": "start.sh", "start-macos.command": "start.sh"}
AS_IT_IS = ("READ-ME-FIRST.txt", "serve.py", "start-linux.desktop")
COURSE = ("katas/**/*.toml", "katas/**/starter.py", "graders/specs/**/*.py", "graders/expected/**/*.json")


class StaleSite(Refusal):
    """`site/` is not built, or not from the katas as they are now."""


def box() -> Iterator[Entry]:
    """The server, and a starter for each system."""
    yield from (Entry(name, (BOX / name).read_bytes(), name.endswith(".desktop")) for name in AS_IT_IS)
    yield from (Entry(name, (BOX / file).read_bytes(), True) for name, file in STARTERS.items())
    windows = (BOX / "start-windows.bat").read_text(encoding="ascii")
    yield Entry("start-windows.bat", windows.replace("\n", "\r\n").encode("ascii"))


def site(course: Course) -> Iterator[Entry]:
    """The built site; raises `StaleSite`."""
    folder = course.root / "site"
    refuse_stale(course, folder)
    decks = folder / "slides"  # made afresh, whatever somebody wrote there
    yield from tree(folder, "site", (path for path in folder.rglob("*") if decks not in path.parents))


def refuse_stale(course: Course, folder: Path) -> None:
    """Raise `StaleSite` unless the site shows the katas as they are now."""
    if not (folder / "index.html").is_file():
        raise StaleSite("The site is not built yet: run `make site`.")
    cards = course_cards(course)
    for card, following in zip_longest(cards, cards[1:]):
        shown = folder / "assets/katas" / f"{card.kata.key}.json"
        if not shown.is_file() or json.loads(shown.read_bytes()) != kata_data(course, card, following):
            raise StaleSite(f"The site shows another {card.kata.key} than the course: run `make site`.")


def slides(course: Course) -> Iterator[Entry]:
    """All decks, beside the pages, so that their katas are live."""
    for name, text in slide_files(course, all_decks(course)):
        yield Entry(f"site/slides/{name}", text.encode())


def papers(course: Course) -> Iterator[Entry]:
    """Handouts, keys and trainer's notes of all katas and routes, and the cheat sheet, on A4."""
    with tempfile.TemporaryDirectory() as name:
        wanted = Wanted(track=None, kata=None, route=None, size="a4", site=None, to=Path(name))
        quiet = Console(quiet=True)
        for path in write_handouts(quiet, quiet, course, wanted):
            yield Entry(f"print/{path.name}", path.read_bytes())


def course_files(course: Course) -> Iterator[Entry]:
    """The katas as `dojo check` wants them: starters, specs and expected data, no solutions."""
    files = (path for pattern in COURSE for path in course.root.glob(pattern))
    yield from tree(course.root, "course", files)
    yield Entry("LICENSE", (course.root / "LICENSE").read_bytes())


def tree(root: Path, name: str, paths: Iterator[Path]) -> Iterator[Entry]:
    """Files below `root` as entries below `name`."""
    for path in paths:
        if path.is_file():
            yield Entry(f"{name}/{path.relative_to(root).as_posix()}", path.read_bytes())
