"""The comparison of two runtimes forgives last digits and nothing else."""

import pytest

from tests.fuzz.agreement import OPTIMIZER_BUG, RESHAPE_TAKEN_OUT, disagreements, same_value

NAN, INFINITY = float("nan"), float("inf")


def value(*data, dtype="float32", shape=None) -> dict:
    return {"dtype": dtype, "shape": [len(data)] if shape is None else shape, "data": list(data)}


def outcome(*results, error=None, static=None, variables=None) -> dict:
    return {"error": error, "calls": [list(results)], "static": static, "variables": variables or {}}


def error(name: str, *builtins: str) -> dict:
    return {"class": name, "builtins": list(builtins), "message": "bad"}


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        (value(1.0), value(1.00001)),
        (value(NAN, INFINITY), value(NAN, INFINITY)),
        (value(2, dtype="int32"), value(2, dtype="int32")),
        (None, None),
    ],
)
def test_same_values(expected, actual):
    assert same_value(expected, actual, 1.0)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        (value(1.0), value(1.001)),
        (value(1.0), value(1.0, dtype="float64")),
        (value(1.0), value(1.0, shape=[])),
        (value(NAN), value(0.0)),
        (value(INFINITY), value(-INFINITY)),
        (value(1e30), value(INFINITY)),
        (value(100000, dtype="int32"), value(100001, dtype="int32")),
        (None, value(0.0)),
    ],
)
def test_other_values(expected, actual):
    assert not same_value(expected, actual, 1.0)


def test_what_cancels_may_differ_by_the_scale_of_what_it_came_from():
    large = value(1e4)
    assert disagreements({"EAGER": outcome(large, value(0.0))}, {"EAGER": outcome(large, value(1e-3))}) == []
    assert disagreements({"EAGER": outcome(value(0.0))}, {"EAGER": outcome(value(1e-3))}) != []


@pytest.mark.parametrize(
    "actual",
    [
        outcome(value(2.0), variables={"v": value(2.0)}),
        outcome(value(1.0), static=["float32(1,)"], variables={"v": value(2.0)}),
        outcome(value(1.0), variables={"v": value(3.0)}),
        outcome(value(1.0), error=error("ValueError")),
    ],
)
def test_values_shapes_variables_and_errors_count(actual):
    expected = outcome(value(1.0), static=None, variables={"v": value(2.0)})
    assert len(disagreements({"GRAPH": expected}, {"GRAPH": actual})) >= 1


def test_errors_are_the_same_by_class_and_what_catches_them():
    expected = {"EAGER": outcome(error=error("OpError", "ValueError"))}
    assert disagreements(expected, {"EAGER": outcome(error=error("OpError", "ValueError"))}) == []
    assert disagreements(expected, {"EAGER": outcome(error=error("OpError"))}) != []


def test_a_graph_that_tensorflows_optimizer_broke_says_nothing_about_minitf():
    broken = error("InvalidArgumentError") | {"message": f"attr 'T' of uint8 {OPTIMIZER_BUG}: half"}
    modes = {"GRAPH": outcome(error=broken), "EAGER": outcome(value(1.0))}
    assert not disagreements(modes, {"GRAPH": outcome(value(1.0)), "EAGER": outcome(value(1.0))})
    assert disagreements(modes, {"GRAPH": outcome(value(1.0)), "EAGER": outcome(value(2.0))})


def test_a_reshape_that_tensorflows_optimizer_took_out_says_nothing_about_minitf():
    refused = outcome(error=error("InvalidArgumentError") | {"message": f"{RESHAPE_TAKEN_OUT} 2 values"})
    assert not disagreements({"GRAPH": outcome(value(1.0))}, {"GRAPH": refused})
    assert disagreements({"EAGER": outcome(value(1.0))}, {"EAGER": refused})


def test_what_a_failed_graph_did_to_variables_is_open():
    failed = [
        {mode: outcome(error=error("OpError"), variables={"v": value(x)}) for mode in ("EAGER", "GRAPH")}
        for x in (1.0, 2.0)
    ]
    assert [line.partition(":")[0] for line in disagreements(*failed)] == ["EAGER"]
