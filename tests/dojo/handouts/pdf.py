"""What a PDF says, for tests: the words of each page by kata, and where letters stand."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

LOWEST = 15
FOOTER = 45  # points from below; the last line of a page stands above
ZERO_WIDTH = "\u200b\ufffe\u2060"
STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "↪": "", "￾": ""})


def squeezed(words: str) -> str:
    """Words without spaces, typographic quotes and marks, so that line breaks do not matter."""
    plain = unicodedata.normalize("NFKC", words).translate(STRAIGHT)
    return "".join(letter for letter in plain if not letter.isspace() and letter not in ZERO_WIDTH)


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Footer and text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            words = page.get_textpage()
            yield words.get_text_bounded(top=FOOTER).strip(), words.get_text_bounded(bottom=FOOTER)


@dataclass
class Told:
    """What the pages of a kata say: all words in a row, and the lines without their numbers."""

    words: str = ""
    lines: set[str] = field(default_factory=set)


def by_kata(path: Path) -> dict[str, Told]:
    """The squeezed text of each kata, by the title that its footers name."""
    found: dict[str, Told] = defaultdict(Told)
    for footer, words in texts(path):
        told = found[footer.split(" · ")[0]]
        told.words += squeezed(words)
        told.lines |= {squeezed(line).lstrip("0123456789") for line in words.splitlines()}
    return found


def letters_outside(path: Path, margin: float) -> Iterator[tuple[int, str]]:
    """Page and letter of what stands in the margin at the left or the right, or off the page below."""
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            words, width = page.get_textpage(), page.get_width()
            for index in range(words.count_chars()):
                left, bottom, right, _ = words.get_charbox(index)
                if right > left and (left < margin or right > width - margin or bottom < LOWEST):
                    yield from ((number, letter) for letter in words.get_text_range(index, 1).strip())
