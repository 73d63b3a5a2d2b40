"""Run: both modes beside each other, and which clock each print obeys."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open

KEY = "retracing/literals_or_tensors"
PROGRAM = """import tensorflow as tf


@tf.function
def double(x, times):
    print("Python sees", times)
    tf.print("the graph runs")
    return x * 2.0 * times


if __name__ == "__main__":
    double(tf.constant(1.0), 1)
    double(tf.constant(2.0), 1)
    double(tf.constant(3.0), 2)
"""


def test_traces_and_prints_are_told_apart_by_mode(open_kata: Open) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code(PROGRAM)
    workbench.run()
    eager, graph = workbench.mode("EAGER"), workbench.mode("GRAPH")
    expect(eager.locator("[data-trace]")).to_have_count(0)
    expect(eager.locator('[data-when="trace"]')).to_have_count(0)
    expect(graph.locator("[data-trace]")).to_have_count(2)
    expect(graph.locator("[data-trace]").first).to_contain_text("first call")
    expect(graph.locator('[data-when="trace"]').first).to_contain_text("Python sees 1")
    assert graph.locator('[data-when="run"]').all_inner_texts() != []


def test_an_error_is_shown_with_the_learner_s_line(open_kata: Open) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code("import tensorflow as tf\n\ntf.constant(1) + tf.constant(1.0)\n")
    workbench.run()
    for mode in ("EAGER", "GRAPH"):
        expect(workbench.mode(mode)).to_contain_text("line 3")


@pytest.mark.parametrize(("width", "stacked"), [(1280, False), (360, True)])
def test_modes_stand_side_by_side_or_stacked_on_a_phone(open_kata: Open, width: int, stacked: bool) -> None:
    workbench = open_kata(KEY)
    workbench.page.set_viewport_size({"width": width, "height": 900})
    workbench.run()
    eager, graph = (workbench.mode(mode).bounding_box() for mode in ("EAGER", "GRAPH"))
    assert (graph["y"] >= eager["y"] + eager["height"]) == stacked
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert workbench.page.evaluate(overflow) == 0
