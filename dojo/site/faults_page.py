"""The page on what can go wrong: what a learner sees, what is kept, and the test that proves it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAGE = "faults.md"
FAULTS = Path("docs/faults.toml")

HEAD = """---
description: What the page does when something fails, what a learner keeps, and the test that proves it.
hide: [toc]
---

# When something goes wrong

Programs that never end, files that do not arrive, storage that is full: a learner should see what happened,
and lose nothing. Each row of this page is performed by a test, in a real browser or on the module that
decides, whenever the project's checks run.
"""


@dataclass(frozen=True)
class Fault:
    """One thing that can go wrong; `tests` are `file::name`, in TypeScript the name is the title."""

    fault: str
    seen: str
    kept: str
    tests: tuple[str, ...]


def read_faults(root: Path) -> dict[str, list[Fault]]:
    """The faults of `docs/faults.toml` by the heading they stand under."""
    text = (root / FAULTS).read_text(encoding="utf-8")
    return {
        group["title"]: [
            Fault(row["fault"], row["seen"], row["kept"], tuple(row["tests"])) for row in group["rows"]
        ]
        for group in tomllib.loads(text)["groups"]
    }


def faults_page(root: Path) -> str:
    """The page as Markdown, for the repository at `root`."""
    sections = (line for title, faults in read_faults(root).items() for line in _section(title, faults))
    return HEAD + "\n".join(sections) + "\n"


def _section(title: str, faults: list[Fault]) -> Iterator[str]:
    yield f'\n## {title}\n\n<div class="te-faults" markdown>\n'
    yield "| what happens | what you see | what is kept | proven by |"
    yield "|---|---|---|---|"
    for fault in faults:
        proofs = " ".join(f"<small>{_name(test)}</small>" for test in fault.tests)
        yield f"| {fault.fault} | {fault.seen} | {fault.kept} | {proofs} |"
    yield "\n</div>"


def _name(test: str) -> str:
    """A test's name says what it proves; where it stands, the data say."""
    return test.rpartition("::")[2].removeprefix("test_").replace("_", " ")
