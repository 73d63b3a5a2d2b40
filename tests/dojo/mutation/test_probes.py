"""Do the additional calls differ from the spec's, and stay calls that a caller could make?"""

from dojo.mutation.probes import probes
from graders.scenario import Scenario, array, call, make, ref, restart, tensor


def played(*steps: object) -> dict[str, list[str]]:
    return {probe.name: [str(step) for step in probe.steps] for probe in probes([Scenario("s", list(steps))])}


def test_calls_are_made_again_and_backwards_with_objects_made_first() -> None:
    found = played(make("a", "A", 1), call("a.f", 2), make("b", "B"), call("g", ref("a")))
    assert found["s, again"] == ["a = A(1)", "a.f(2)", "b = B()", "g(a)", "a.f(2)", "g(a)"]
    assert found["s, backwards"] == ["a = A(1)", "b = B()", "g(a)", "a.f(2)"]


def test_numbers_change_and_types_do_not() -> None:
    (step,) = played(call("f", 1, 0.5, True, "x", None, tensor([1, 2], "int64"), k=[array(2.0, "float32")]))[
        "s, other numbers"
    ]
    assert step == "f(2, 0.5, True, 'x', None, tensor([2, 3], 'int64'), k=[array(1.625, 'float32')])"


def test_only_tensors_with_rows_become_longer() -> None:
    _, step = played(call("f", [1, 2], tensor(3.0), {"k": tensor([[1], [2]])}))["s, then longer"]
    assert step == "f([1, 2], tensor(3.0), {'k': tensor([[1], [2], [1], [2]])})"


def test_only_lists_of_tensors_get_more_items() -> None:
    batch = (tensor(1.0), tensor(2.0))
    _, step = played(call("f", [1, 2], [batch], tensor([5])))["s, then more"]
    assert step == f"f([1, 2], [{', '.join(['(tensor(1.0), tensor(2.0))'] * 2)}], tensor([5]))"


def test_what_leaves_the_process_is_not_varied() -> None:
    assert played(call("f", 1), restart(), call("f", 1)) == {}


def test_no_calls_are_made_twice() -> None:
    assert list(played(call("f", "text"))) == ["s, again"]
