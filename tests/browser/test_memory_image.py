"""Python wakes from an image of its memory on later visits, and starts without whenever one is in doubt."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import SITE, Open
from tests.browser.test_lean_python import files
from tests.browser.workbench_page import WorkbenchPage
from tests.browser.workers import has_woken, is_ours, spare_among, until, watched_workers

KEY = "retracing/literals_or_tensors"

# What differs from start to start, what NumPy's native modules do, and what is imported only now.
PROGRAM = """import random

import numpy as np
import tensorflow as tf

print("drawn", random.random(), np.random.rand(), float(tf.random.uniform([])))
print("solved", np.linalg.solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0]).round(3).tolist())
print("transformed", np.fft.fft([1.0, 0.0]).real.tolist())


@tf.function
def count(n):
    total = 0
    while total < n:
        total += 1
    return total


print("counted", int(count(tf.constant(5))))
"""

OTHERS = {
    "another release": "(address) => [address + '0', (bytes) => bytes]",
    "cut short": "(address) => [address, (bytes) => bytes.slice(0, bytes.length / 2)]",
    "changed": "(address) => [address, (bytes) => bytes.fill(7, 4e6, 5e6)]",
}
PUT_OTHER = """async (other) => {
  const files = await navigator.storage.getDirectory();
  for await (const [name, folder] of files.entries()) {
    if (!name.startsWith("memory")) continue;
    const [[kept, file]] = await Array.fromAsync(folder.entries());
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const [address, change] = eval(other)(kept);
    await folder.removeEntry(kept);
    const writing = await (await folder.getFileHandle(address, { create: true })).createWritable();
    await writing.write(change(bytes));
    await writing.close();
  }
}"""


@pytest.fixture
def remembered(open_kata: Open, page: Page) -> WorkbenchPage:
    """A page whose first visit has left an image."""
    workers = watched_workers(page)
    workbench = open_kata(KEY)
    workbench.check()
    until(spare_among(workers, page), "remembered")
    assert not any(has_woken(worker) for worker in workers)
    return workbench


def printed(workbench: WorkbenchPage) -> dict[str, str]:
    """What the program prints in graph mode, by the first word of each line."""
    workbench.replace_code(PROGRAM)
    workbench.run()
    return dict(re.findall(r"^(\w+) (.+)$", workbench.mode("GRAPH").inner_text(), re.MULTILINE))


def test_python_is_awake_before_anybody_asks(remembered: WorkbenchPage, page: Page) -> None:
    with page.expect_event("worker", is_ours) as started:
        page.reload()
    until(started.value, "woken")
    expect(remembered.root.get_by_role("progressbar")).to_be_hidden()


def test_python_wakes_while_the_page_still_arrives(remembered: WorkbenchPage, page: Page) -> None:
    held: list[Route] = []
    page.route("**/assets/workbench/workbench.js", lambda route: held.append(route))
    with page.expect_event("worker", is_ours) as started:
        page.reload(wait_until="commit")
    until(started.value, "woken")
    others = watched_workers(page)
    assert len(held) == 1
    held[0].continue_()
    remembered.check()
    assert remembered.verdict == "FAIL"
    assert started.value in page.workers
    assert len(others) <= 1  # the spare


def test_where_no_image_fits_nothing_is_downloaded_before_anybody_asks(
    remembered: WorkbenchPage, page: Page
) -> None:
    page.evaluate(PUT_OTHER, OTHERS["another release"])
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    with page.expect_event("worker", is_ours):
        page.reload()
    while any(is_ours(worker) for worker in page.workers):
        page.wait_for_timeout(50)
    files = [url.rpartition("/")[2] for url in asked if "/assets/runtime/" in url]
    assert files == ["manifest.json"]
    remembered.check()
    assert remembered.verdict == "FAIL"


def test_later_visits_wake_python_and_draw_other_numbers(remembered: WorkbenchPage, page: Page) -> None:
    visits = []
    for _ in range(2):
        workers = watched_workers(page)
        page.reload()
        visits.append(printed(remembered))
        assert has_woken(workers[0])
    assert visits[0]["solved"] == visits[1]["solved"] == "[0.8, 1.4]"
    assert visits[0]["transformed"] == "[1.0, 1.0]"
    assert visits[0]["counted"] == "5"
    drawn = [visit["drawn"].split() for visit in visits]
    assert not set(drawn[0]) & set(drawn[1])
    remembered.replace_code((SITE / f"assets/katas/{KEY}/solution.py").read_text(encoding="utf-8"))
    remembered.check()
    assert remembered.verdict == "PASS"


def test_a_woken_python_answers_without_what_it_was_imported_from(
    remembered: WorkbenchPage, page: Page
) -> None:
    workers = watched_workers(page)
    read: list[str] = []
    page.reload()
    page.context.on("request", lambda request: read.append(request.url))
    remembered.check()
    assert remembered.verdict == "FAIL"
    remembered.run()
    expect(remembered.root.get_by_role("tab", name="Timeline")).to_be_visible()
    remembered.root.get_by_role("tab", name="Converted").click()
    assert has_woken(workers[0])
    assert set(files(read, "packs")) <= {"natives", "course"}
    remembered.replace_code(
        "import tensorflow as tf\n\nprint(tf.keras.layers.Dense(2)(tf.ones([1, 3])).shape)"
    )
    remembered.run()
    expect(remembered.mode("GRAPH")).to_contain_text("(1, 2)")
    assert set(files(read, "packs")) <= {"natives", "course"}
    # Modules that it does not remember: the files come, of the standard library and of others.
    remembered.replace_code("import secrets\n\nprint('random bytes:', len(secrets.token_bytes(4)))")
    remembered.run()
    expect(remembered.mode("GRAPH")).to_contain_text("random bytes: 4")
    assert {"stdlib", "numpy", "minitf"} <= set(files(read, "packs"))
    # What is nowhere is an error of the program, as ever.
    remembered.replace_code("import tkinter")
    remembered.run()
    expect(remembered.mode("GRAPH")).to_contain_text("ModuleNotFoundError")


@pytest.mark.parametrize("other", OTHERS)
def test_without_an_image_that_fits_python_starts_from_the_beginning(
    remembered: WorkbenchPage, page: Page, other: str
) -> None:
    page.evaluate(PUT_OTHER, OTHERS[other])
    workers = watched_workers(page)
    page.reload()
    remembered.check()
    assert remembered.verdict == "FAIL"
    # One that found nothing to wake may have been given up before anybody asked.
    answered = next(worker for worker in workers if worker in page.workers)
    assert not has_woken(answered)
