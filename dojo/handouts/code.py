"""Code on paper: numbered lines, none of them longer than the paper is wide."""

from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

COLUMNS = 94  # what fits between number and margin; both papers have the same measure (templates/paper.typ)
TURNED = "↪"
SHORT = 24  # lines; a listing of so many is not broken between pages
FEW = 8  # lines; so many do not stand by themselves at the end of a page

Json = dict[str, Any]


def listing(source: str, caption: str = "", before: str | None = None) -> Json:
    """A numbered listing; with `before`, the lines that are not in it are marked as changed."""
    lines = source.strip("\n").splitlines()
    changed = set() if before is None else changed_lines(before.strip("\n").splitlines(), lines)
    printed = [
        {"number": TURNED if turned else str(number), "text": part, "changed": number in changed}
        for number, line in enumerate(lines, 1)
        for turned, part in enumerate(wrapped(line))
    ]
    return {"kind": "listing", "lines": printed, "parts": parts(printed), "caption": caption}


def parts(lines: list[Json]) -> list[int]:
    """How many lines belong together: a short listing as a whole, otherwise what blank lines separate."""
    if len(lines) <= SHORT:
        return [len(lines)]
    starts = [0]
    for at in range(1, len(lines)):
        if is_start(lines[at - 1], lines[at]) and at - starts[-1] >= FEW:
            starts.append(at)
    return [end - start for start, end in pairwise([*starts, len(lines)])]


def is_start(before: Json, line: Json) -> bool:
    """Does something begin here that is not indented, after a blank line?"""
    return not before["text"] and bool(line["text"]) and not line["text"].startswith(" ")


def wrapped(line: str, columns: int = COLUMNS) -> list[str]:
    """The line in parts of at most `columns` characters; what is turned over is indented further."""
    if len(line) <= columns:
        return [line]
    indent = " " * min(len(line) - len(line.lstrip()) + 4, columns // 2)
    at = line.rfind(" ", len(indent), columns) + 1 or columns
    return [line[:at].rstrip(), *wrapped(indent + line[at:], columns)]


def changed_lines(before: list[str], after: list[str]) -> set[int]:
    """Numbers of the lines of `after` that are new or different."""
    told = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return {line + 1 for tag, _, _, start, end in told if tag != "equal" for line in range(start, end)}
