"""Facts about a submission's text."""

import pytest

from graders.source_facts import SourceFacts

FACTS = SourceFacts(
    """
import tensorflow as tf
total = 0

@tf.function(reduce_retracing=True)
def step(x):
    global total
    for i in range(3):
        history.append(tf.sin(x))
    return x

class Counter:
    @tf.function
    def update(self, x):
        return tf.numpy_function(abs, [x], tf.float32)

def plain(x):
    return step(x)
"""
)


@pytest.mark.parametrize(
    "true",
    [
        FACTS.passes_keyword("reduce_retracing"),
        FACTS.calls("tf.sin"),
        FACTS.calls(".append"),
        FACTS.calls_in("step", ".append"),
        FACTS.calls_in("update", "tf.numpy_function"),
        FACTS.uses_name("tf.float32"),
        FACTS.uses_name_in("update", "tf.float32"),
        FACTS.defines("Counter"),
        FACTS.is_decorated("step"),
        FACTS.is_decorated("update"),
        FACTS.declares_global("total"),
        FACTS.has_loop_in("step"),
        FACTS.line_of("step") == 6,
    ],
)
def test_what_is_there(true):
    assert true


@pytest.mark.parametrize(
    "false",
    [
        FACTS.passes_keyword("autograph"),
        FACTS.calls("sin"),
        FACTS.calls_in("plain", ".append"),
        FACTS.uses_name_in("plain", "tf.float32"),
        FACTS.defines("total"),
        FACTS.is_decorated("plain"),
        FACTS.declares_global("history"),
        FACTS.has_loop_in("plain"),
        FACTS.line_of("missing") is not None,
    ],
)
def test_what_is_not_there(false):
    assert not false


def test_the_lines_of_a_definition_include_its_body() -> None:
    assert FACTS.lines_of("step") == {6, 7, 8, 9, 10}
    assert FACTS.lines_of("missing") == set()
