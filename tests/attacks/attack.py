"""The attacks, read from their files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUBMISSIONS = Path(__file__).parent / "submissions"


@dataclass(frozen=True)
class Attack:
    """A submission for `foundations/two_clocks`, and how grading it has to end.

    `ends` is a kind of problem, or the check that fails first, or PASS for one whose
    answers are right and whose manners are not.
    """

    name: str
    source: bytes
    ends: str
    # Seconds of wall time that it is given: those that would never end are given few.
    limit: float | None = None

    def __str__(self) -> str:
        return self.name


def attacks() -> Iterator[Attack]:
    """All of them, by name."""
    for path in sorted(SUBMISSIONS.glob("*.py")):
        source = path.read_bytes()
        header = source.decode().split('"""')[1]
        limit = re.search(r"^Limit: (\d+)$", header, re.MULTILINE)
        yield Attack(
            path.stem,
            source,
            re.search(r"^Ends: (\w+)$", header, re.MULTILINE)[1],
            float(limit[1]) if limit else None,
        )
    yield from unreadable()


def unreadable() -> Iterator[Attack]:
    """Submissions that are no Python text: they cannot say themselves what they try."""
    yield Attack("empty", b"", "empty")
    yield Attack("only_a_comment", b"# nothing here\n", "missing_entry_point")
    yield Attack("binary", bytes(range(256)) * 10, "not_text")
    yield Attack("another_encoding", "name = 'Jürgen'\n".encode("utf-16"), "not_text")
    yield Attack("gigantic", b"x = 1\n" * 4_000_000, "too_large")
    yield Attack("one_line_of_brackets", b"(" * 100_000, "syntax_error")
