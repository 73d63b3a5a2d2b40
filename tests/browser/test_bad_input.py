"""Submissions that cannot be graded: each is told what happened and what to do, and keeps its text."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.workbench_page import WorkbenchPage

pytestmark = pytest.mark.xdist_group("bad input")

KEY = "retracing/missing_signature"
HEAD = "import tensorflow as tf\n\n\n"
SURVEY = "\n\ndef survey(clips):\n    return []\n"


class Case(NamedTuple):
    """A submission, the problem it is, and words the learner must read."""

    name: str
    source: str
    problem: str
    words: str


PROBLEMS = [
    Case("empty file", "  \n", "empty", "is empty"),
    Case("syntax error", HEAD + "def energy(samples:\n    pass\n", "syntax_error", "line 4"),
    Case("missing function", HEAD + "x = 1\n", "missing_entry_point", "Define energy"),
    Case("renamed function", HEAD + "def energie(samples):\n    pass\n", "missing_entry_point", "Rename"),
    Case("exception at import", HEAD + "1 / 0\n", "import_error", "ZeroDivisionError"),
    Case("missing module", HEAD + "import pandas\n", "import_error", "pandas"),
    Case("exit", HEAD + "import sys\nsys.exit(3)\n", "exits", "sys.exit"),
    Case("a million lines", HEAD + "for i in range(1_000_000):\n    print(i)\n", "output_limit", "Print"),
    Case("another tf", HEAD + "tf = None\n", "redefines_tensorflow", "another name"),
]

UNFIT = [
    Case("wrong number of arguments", HEAD + "def energy():\n    pass\n" + SURVEY, "FAIL", "TypeError"),
    Case("returns None", HEAD + "def energy(samples):\n    pass\n" + SURVEY, "FAIL", "None"),
    Case("returns text", HEAD + "def energy(samples):\n    return 'x'\n" + SURVEY, "FAIL", "'x'"),
]


@pytest.fixture(scope="module")
def workbench(browser: Browser, base_url: str) -> Iterator[WorkbenchPage]:
    with browser.new_context() as context:
        yield WorkbenchPage.open(context.new_page(), base_url, KEY)


@pytest.mark.parametrize("case", PROBLEMS, ids=[case.name for case in PROBLEMS])
def test_a_problem_is_named_with_what_to_do(workbench: WorkbenchPage, case: Case) -> None:
    workbench.replace_code(case.source)
    workbench.check()
    expect(workbench.problem).to_have_attribute("data-problem", case.problem)
    expect(workbench.problem).to_contain_text(case.words)
    expect(workbench.problem).to_contain_text("What to do")
    expect(workbench.problem).not_to_contain_text("Traceback")
    assert workbench.saved_code() == case.source


@pytest.mark.parametrize("case", UNFIT, ids=[case.name for case in UNFIT])
def test_a_result_of_the_wrong_kind_is_explained_by_the_check_that_meets_it(
    workbench: WorkbenchPage, case: Case
) -> None:
    workbench.replace_code(case.source)
    workbench.check()
    assert workbench.verdict == case.problem
    expect(workbench.result).to_contain_text(case.words)
    expect(workbench.result).not_to_contain_text("Traceback")


def test_a_syntax_error_is_marked_beside_its_line_while_typing(workbench: WorkbenchPage) -> None:
    workbench.replace_code(HEAD + "x = (1\n")
    expect(workbench.root.locator(".cm-lint-marker-error")).to_be_visible()
    workbench.replace_code(HEAD + "x = 1\n")
    expect(workbench.root.locator(".cm-lint-marker-error")).to_have_count(0)
