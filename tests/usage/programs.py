"""All programs that the page knows of, and what a learner might write besides."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from dojo.lessons import program_in
from dojo.site.playground import examples
from tests.conformance.corpus import all_programs
from tests.katas.submissions import ROOT, on_page, right_answers, starters, wrong_fixes

EVERYDAY = Path(__file__).with_name("everyday")
RARE = Path(__file__).with_name("rare")
FENCE = re.compile(r"^```(?P<kind>[a-z-]+)[^\n]*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
EXECUTED = {"python-run", "predict", "order"}
OF_A_KATA = ("check", "run", "converted", "syntax")
ALONE = ("run", "converted")

type Asked = tuple[str, str]


def of_katas() -> Iterator[Asked]:
    """Every question about every submission: its name, and what is asked about as JSON text."""
    for submission in on_page([*starters(), *right_answers(), *wrong_fixes()]):
        yield from asked(OF_A_KATA, submission.source, submission.key)


def of_pages() -> Iterator[Asked]:
    """The programs that pages show, and what people write without thinking."""
    for source in [*everyday(), *playground(), *lessons()]:
        yield from asked(ALONE, source)


def of_few() -> Iterator[Asked]:
    """What fewer people write, and the programs that minitf is held against.

    The modules that they import need not come first.
    """
    for path in [*sorted(RARE.glob("*.py")), *(program.path for program in all_programs())]:
        yield from asked(("run",), path.read_text(encoding="utf-8"))


def asked(names: tuple[str, ...], source: str, key: str = "") -> Iterator[Asked]:
    for name in names:
        yield name, json.dumps({"key": key, "source": source, "name": "starter.py"})


def everyday() -> list[str]:
    """What Python and NumPy offer and people use without thinking."""
    return [path.read_text(encoding="utf-8") for path in sorted(EVERYDAY.glob("*.py"))]


def playground() -> list[str]:
    return [example["source"] for example in examples()]


def lessons() -> list[str]:
    """The programs that the site's pages execute."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))]
    fences = [fence for text in texts for fence in FENCE.finditer(text) if fence["kind"] in EXECUTED]
    return [program_in(fence["kind"], fence["text"]) for fence in fences]
