"""The attacks, read from their files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
TWO_CLOCKS = "foundations/two_clocks"
LITERALS_OR_TENSORS = "retracing/literals_or_tensors"


@dataclass(frozen=True)
class Attack:
    """A submission for a kata, and how grading it has to end.

    `ends` is a kind of problem, or the check that fails first, or PASS: for one whose
    answers are right and whose manners are not, or for a liar, whom `review` gives away.
    """

    name: str
    key: str
    source: bytes
    ends: str
    review: str | None = None
    # Seconds of wall time that it is given: those that would never end are given few.
    limit: float | None = None
    # Where that differs: TensorFlow itself may not survive what is done to Python.
    ends_on_tensorflow: str | None = None
    # Does it attack the runtime itself, so that the gate tries it on TensorFlow too?
    on_tensorflow: bool = False

    def __str__(self) -> str:
        return self.name


def attacks() -> Iterator[Attack]:
    """All that both runtimes can be attacked by, by name."""
    for path in sorted((FOLDER / "submissions").glob("*.py")):
        yield _read(path, TWO_CLOCKS)
    yield from unreadable()


def liars() -> Iterator[Attack]:
    """Submissions that lie about their traces and graphs, which only TensorFlow confirms."""
    for path in sorted((FOLDER / "liars").glob("*.py")):
        yield _read(path, LITERALS_OR_TENSORS)


def unreadable() -> Iterator[Attack]:
    """Submissions that are no Python text: they cannot say themselves what they try."""
    yield Attack("empty", TWO_CLOCKS, b"", "empty")
    yield Attack("only_a_comment", TWO_CLOCKS, b"# nothing here\n", "missing_entry_point")
    yield Attack("binary", TWO_CLOCKS, bytes(range(256)) * 10, "not_text")
    yield Attack("another_encoding", TWO_CLOCKS, "name = 'Jürgen'\n".encode("utf-16"), "not_text")
    yield Attack("gigantic", TWO_CLOCKS, b"x = 1\n" * 4_000_000, "too_large")
    yield Attack("one_line_of_brackets", TWO_CLOCKS, b"(" * 100_000, "syntax_error")


def _read(path: Path, key: str) -> Attack:
    source = path.read_bytes()
    header = source.decode().split('"""')[1]
    limit = _entry(header, "Limit")
    return Attack(
        path.stem,
        key,
        source,
        _entry(header, "Ends") or "",
        _entry(header, "Review"),
        float(limit) if limit else None,
        _entry(header, "Ends on TensorFlow"),
        _entry(header, "Gate") == "TensorFlow",
    )


def _entry(header: str, name: str) -> str | None:
    found = re.search(rf"^{name}: (\w+)$", header, re.MULTILINE)
    return found[1] if found else None


ALL, LIARS = list(attacks()), list(liars())
