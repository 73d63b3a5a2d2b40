"""`dojo slides`: write decks into a folder, and say which."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from rich.console import Console

from dojo.course import Course
from dojo.slides.deck import Deck
from dojo.slides.files import deck_file, index_file


def write_slides(console: Console, course: Course, decks: list[Deck], folder: Path) -> None:
    """Write the decks; raises `Refusal` when one cannot be made."""
    started = perf_counter()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in slide_files(course, decks):
        (folder / name).write_text(text, encoding="utf-8")
        console.print(f"{folder / name}  {len(text) / 1e6:.1f} MB", soft_wrap=True)
    console.print(f"{len(decks)} decks, made in {perf_counter() - started:.0f} s.")


def slide_files(course: Course, decks: list[Deck]) -> Iterator[tuple[str, str]]:
    """File name and text of each deck, and of the page that lists them."""
    for deck in decks:
        yield f"{deck.name}.html", deck_file(course, deck)
    yield "index.html", index_file(course, decks)
