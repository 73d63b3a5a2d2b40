"""The page downloads what programs use of Python; the rest comes when a program needs it."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import SITE, Open
from tests.browser.test_loading import runtime_requests
from tests.browser.workbench_page import WorkbenchPage
from tests.browser.workers import spare_among, until, watched_workers

KEY = "retracing/literals_or_tensors"

PROGRAMS = {
    "a module of the standard library": (
        "import csv\n\nprint('csv is', csv.__name__)",
        "csv is csv",
        "others",
    ),
    "a module of NumPy": (
        "import numpy as np\n\nprint('fourier', np.fft.fft([1.0, 0.0]).real.tolist())",
        "fourier [1.0, 1.0]",
        "others",
    ),
    "random numbers": (
        "import numpy as np\n\nnp.random.seed(3)\nprint('drawn', np.random.rand() < 1)",
        "drawn True",
        "random",
    ),
    "asyncio, with the event loop of the page": (
        "import asyncio\n\nprint('loop', type(asyncio.new_event_loop()).__name__, asyncio.Future.__name__)",
        "loop WebLoop Future",
        "others",
    ),
    "a module that the program can do without": (
        "try:\n    import statistics\nexcept ImportError:\n    pass\nprint('mean', statistics.mean([1, 3]))",
        "mean 2",
        "others",
    ),
}
# The names of all characters are left out, with what reads them.
NAMES_A_CHARACTER = "import unicodedata\n\nprint('a is', unicodedata.name('a'))"


# The lean engine exports only what its own script and NumPy call by name.
CALLS_BY_NAME = """
import ctypes

copyright = ctypes.pythonapi.Py_GetCopyright
copyright.restype = ctypes.c_char_p
print(copyright().decode())
"""


def files(asked: list[str], folder: str) -> list[str]:
    """The names, without their hashes, of what was asked for below a folder of the runtime."""
    return [re.sub(r"-[0-9a-f]{16}\..*", "", url.rpartition("/")[2]) for url in asked if f"/{folder}/" in url]


def printed(workbench: WorkbenchPage, program: str) -> str:
    workbench.replace_code(program)
    workbench.run()
    return workbench.mode("GRAPH").inner_text()


@pytest.mark.parametrize("what", PROGRAMS)
def test_modules_come_when_a_program_imports_them(open_kata: Open, page: Page, what: str) -> None:
    program, expected, pack = PROGRAMS[what]
    asked = runtime_requests(page)
    workers = watched_workers(page)
    workbench = open_kata(KEY)
    workbench.check()
    assert workbench.verdict == "FAIL"
    until(spare_among(workers, page), "ready")  # it has all that it asks for
    packs = files(asked, "packs")
    assert pack not in packs
    assert expected in printed(workbench, program)
    assert files(asked, "packs")[len(packs) :].count(pack) >= 1
    assert files(asked, "whole") == []
    come = len(files(asked, "packs"))
    assert expected in printed(workbench, program + "\n")
    assert len(files(asked, "packs")) == come


def test_what_is_nowhere_is_an_error_of_the_program(open_kata: Open, page: Page) -> None:
    asked = runtime_requests(page)
    workbench = open_kata(KEY)
    assert "ModuleNotFoundError" in printed(workbench, "import tkinter")
    assert set(files(asked, "packs")) == {"natives", "course", "stdlib", "numpy", "malt", "minitf", "graders"}


def test_a_program_that_needs_all_of_python_gets_it(open_kata: Open, page: Page) -> None:
    asked = runtime_requests(page)
    workbench = open_kata(KEY)
    workbench.check()
    assert files(asked, "whole") == []
    assert "a is LATIN SMALL LETTER A" in printed(workbench, NAMES_A_CHARACTER)
    assert set(files(asked, "whole")) == {"pyodide", "natives"}
    # From now on Python is whole: nobody waits for it again.
    again = NAMES_A_CHARACTER.replace("a is", "b is").replace("'a'", "'b'")
    assert "b is LATIN SMALL LETTER B" in printed(workbench, again)
    workbench.replace_code((SITE / f"assets/katas/{KEY}/solution.py").read_text(encoding="utf-8"))
    workbench.check()
    assert workbench.verdict == "PASS"


def test_a_program_may_call_any_of_pythons_own_functions_by_its_name(open_kata: Open, page: Page) -> None:
    asked = runtime_requests(page)
    workbench = open_kata(KEY)
    assert "Python Software Foundation" in printed(workbench, CALLS_BY_NAME)
    assert set(files(asked, "whole")) == {"pyodide", "natives"}


def test_without_network_it_is_said_that_more_of_python_is_needed(open_kata: Open, page: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    workbench = open_kata(KEY)
    workbench.check()
    page.context.route("**/whole/*", refuse)
    workbench.replace_code(NAMES_A_CHARACTER)
    workbench.run()
    expect(workbench.problem).to_have_attribute("data-problem", "not_loaded")
    page.context.unroute("**/whole/*", refuse)
    assert "a is LATIN SMALL LETTER A" in printed(workbench, NAMES_A_CHARACTER + "\n")


def test_a_module_that_does_not_arrive_is_said_and_comes_at_the_next_try(open_kata: Open, page: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    workbench = open_kata(KEY)
    workbench.check()
    page.context.route("**/others-*.pack", refuse)
    program, expected, _ = PROGRAMS["a module of the standard library"]
    workbench.replace_code(program)
    workbench.run()
    expect(workbench.problem).to_have_attribute("data-problem", "not_loaded")
    expect(workbench.problem).to_contain_text("others-")
    page.context.unroute("**/others-*.pack", refuse)
    assert expected in printed(workbench, program + "\n")
