"""Programs that never end: stopped by the button or by the clock, and the next run works."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import WorkbenchPage

KEY = "retracing/missing_signature"
LOOP_AT_IMPORT = "import tensorflow as tf\n\nwhile True:\n    pass\n"
LOOP_IN_A_CALL = """import tensorflow as tf


def energy(samples):
    while True:
        pass


def survey(clips):
    return []
"""


def loop_and_wait_for(workbench: WorkbenchPage, source: str, step: str) -> None:
    workbench.replace_code(source)
    workbench.button("Check").click()
    workbench.expect_step(step)


def expect_next_run_works(workbench: WorkbenchPage) -> None:
    workbench.replace_code("print('alive')\n")
    workbench.run()
    expect(workbench.mode("GRAPH")).to_contain_text("alive")


LOOP_IN_A_GRAPH = """import tensorflow as tf


@tf.function
def energy(samples):
    if tf.executing_eagerly():
        return samples
    while tf.constant(True):
        samples += 1.0
    return samples


def survey(clips):
    return []
"""
LONG_KERNEL = """import tensorflow as tf


@tf.function
def energy(samples):
    wide = tf.ones([4000, 4000])
    return wide @ wide @ wide


def survey(clips):
    return []
"""


@pytest.mark.parametrize(
    ("source", "step"),
    [
        (LOOP_AT_IMPORT, "import starter.py"),
        (LOOP_IN_A_CALL, "energy("),
        (LOOP_IN_A_GRAPH, "GRAPH"),
        (LONG_KERNEL, "energy("),
    ],
    ids=["at import", "in a call", "in a graph", "in a kernel"],
)
def test_stop_ends_an_endless_loop(open_kata: Open, source: str, step: str) -> None:
    workbench = open_kata(KEY)
    loop_and_wait_for(workbench, source, step)
    workbench.button("Stop").click()
    expect(workbench.status).to_have_text("Stopped. Your code is untouched.")
    assert workbench.saved_code() == source
    expect_next_run_works(workbench)


@pytest.mark.parametrize(
    ("source", "step"),
    [(LOOP_AT_IMPORT, "import starter.py"), (LOOP_IN_A_CALL, "energy(")],
    ids=["at import", "in a call"],
)
def test_the_time_limit_ends_an_endless_loop_and_names_the_step(
    open_kata: Open, source: str, step: str
) -> None:
    workbench = open_kata(KEY)
    workbench.limit_time(1)
    workbench.replace_code(source)
    workbench.check()
    expect(workbench.problem).to_have_attribute("data-problem", "time_limit")
    expect(workbench.problem).to_contain_text(step)
    expect(workbench.problem).to_contain_text("still running after 1 second")
    assert workbench.saved_code() == source
    workbench.limit_time(10)
    expect_next_run_works(workbench)


def test_results_survive_stop(open_kata: Open) -> None:
    workbench = open_kata(KEY)
    workbench.check()
    before = workbench.checks
    loop_and_wait_for(workbench, LOOP_IN_A_CALL, "energy(")
    workbench.button("Stop").click()
    workbench.expect_idle()
    assert workbench.checks == before
