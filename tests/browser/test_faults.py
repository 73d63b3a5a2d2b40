"""Programs and devices that break Python: what is said, and that the next run works."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import WorkbenchPage
from tests.browser.workers import until, watched_workers

KEY = "retracing/missing_signature"

RECURSION = """def dig(depth):
    return dig(depth + 1)


dig(0)
"""
BOTTOMLESS = """import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr(self)


repr(Deep())
"""
MEMORY_BOMB = """hoard = []
while True:
    hoard.append(bytearray(2**29))
"""
FLOOD = """while True:
    print("x" * 1000)
"""
LONG = 60  # seconds: a busy machine needs more than the usual ones to hand out four gigabytes
SURVIVED = "print('alive')\n"


def expect_next_run_works(workbench: WorkbenchPage) -> None:
    workbench.replace_code(SURVIVED)
    workbench.run()
    expect(workbench.mode("GRAPH")).to_contain_text("alive")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (RECURSION, "RecursionError"),
        (BOTTOMLESS, "call stack"),
        (MEMORY_BOMB, "MemoryError"),
        (FLOOD, "printed more than"),
    ],
    ids=["deep recursion", "recursion without limit", "memory bomb", "output flood"],
)
def test_a_program_that_breaks_python_is_told_what_happened(open_kata: Open, source: str, said: str) -> None:
    workbench = open_kata(KEY)
    workbench.limit_time(LONG)
    workbench.replace_code(source)
    workbench.run()
    expect(workbench.root).to_contain_text(said)
    assert workbench.saved_code() == source
    expect_next_run_works(workbench)


def test_a_worker_that_ends_without_a_word_is_noticed(open_kata: Open, page: Page) -> None:
    workers = watched_workers(page)
    workbench = open_kata(KEY)
    with page.expect_event("worker", lambda _: len(workers) == 2):
        workbench.check()
    until(workers[1], "ready")
    with page.expect_event("worker"):  # the spare has taken over, and another is prepared
        workers[0].evaluate("self.close()")
        expect_next_run_works(workbench)


def test_too_much_memory_costs_the_worker_not_the_answer(open_kata: Open, page: Page) -> None:
    workers = watched_workers(page)
    workbench = open_kata(KEY)
    workbench.replace_code("len(bytearray(2**30))\nprint('alive')\n")
    workbench.run()
    expect(workbench.mode("GRAPH")).to_contain_text("alive")
    expect_next_run_works(workbench)
    assert len(workers) > 1


# As in private windows that deny everything, and where there is no secure connection.
NOTHING_KEPT = """
Object.defineProperty(globalThis, "caches", { get() { throw new DOMException("denied", "SecurityError"); } });
for (const name of ["serviceWorker", "locks"])
  Object.defineProperty(Navigator.prototype, name, { value: undefined });
Storage.prototype.setItem = () => { throw new DOMException("denied", "SecurityError"); };
"""


def test_a_browser_that_keeps_nothing_still_grades(open_kata: Open, page: Page) -> None:
    page.add_init_script(NOTHING_KEPT)
    workbench = open_kata(KEY)
    workbench.check()
    assert workbench.verdict == "FAIL"
