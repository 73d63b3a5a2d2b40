"""Scenarios are plain data, and their steps read like the learner's own calls."""

import json

import pytest

from graders.scenario import (
    Scenario,
    argument_from_json,
    argument_to_json,
    array,
    call,
    get,
    load_model,
    make,
    ref,
    restart,
    tensor,
)


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (call("f", tensor([1.0, 2.0]), 7, flag=True), "f(tensor([1.0, 2.0]), 7, flag=True)"),
        (call("f", tensor(1, "int64")), "f(tensor(1, 'int64'))"),
        (call("f", [tensor(1), (3,)]), "f([tensor(1), (3,)])"),
        (call("f", {"k": array([2], "int32")}), "f({'k': array([2], 'int32')})"),
        (make("counter", "Counter", start=2), "counter = Counter(start=2)"),
        (call("counter.update", ref("counter")), "counter.update(counter)"),
        (get("history"), "history"),
        (load_model("served", "saved"), "served = tf.saved_model.load('saved')"),
        (restart(), "in a new Python process"),
    ],
)
def test_a_step_reads_like_python(step, text):
    assert str(step) == text
    assert step.to_json()["text"] == text


def test_arguments_survive_json():
    first = [tensor([1.5], "float32"), (None, "x", float("inf"))]
    argument = {"a": first, "b": array([1], "int8"), "c": ref("d.e")}
    data = json.loads(json.dumps(argument_to_json(argument)))
    build = {
        "tensor": lambda value, dtype: ("tensor", value, dtype),
        "array": lambda value, dtype: ("array", value, dtype),
        "ref": lambda path: ("ref", path),
    }
    assert argument_from_json(data, build) == {
        "a": [("tensor", [1.5], "float32"), (None, "x", float("inf"))],
        "b": ("array", [1], "int8"),
        "c": ("ref", "d.e"),
    }


def test_an_argument_that_is_no_data_is_refused_by_name():
    with pytest.raises(TypeError, match="a step takes Python numbers"):
        call("f", object()).to_json()


def test_a_scenario_needs_steps():
    with pytest.raises(ValueError, match="'empty' has no steps"):
        Scenario("empty", [])
