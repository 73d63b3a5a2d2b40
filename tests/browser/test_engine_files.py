"""Does the compiled engine know its own frames in the page, as it does where it lies as source?"""

from tests.browser.conftest import Open

RAISES_IN_A_GRAPH = """
import tensorflow as tf


def halve(x):
    if x > 0:
        y = x / 2
    return y


tf.function(halve)(tf.constant(1.0))
"""


def test_an_error_in_a_graph_shows_lines_of_the_learner_only(open_kata: Open) -> None:
    workbench = open_kata("foundations/two_clocks")
    workbench.replace_code(RAISES_IN_A_GRAPH)
    workbench.run()
    shown = workbench.mode("GRAPH").inner_text()
    assert "must also be initialized in the else branch" in shown
    assert "minitf/" not in shown
