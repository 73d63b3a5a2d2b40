"""Leaked symbolic tensors are found wherever a submission can keep them."""

import pytest

from graders.player.leaks import find_leaks
from tests.graders.plain_runtime import Function, PlainRuntime, Symbolic

LEAK = Symbolic()


class Own:
    def __init__(self, held):
        self.held = held


def closing_over(value):
    def step():
        return value

    return step


def with_default(value=LEAK):
    return value


def with_attribute():
    pass


with_attribute.memo = LEAK


@pytest.mark.parametrize(
    ("roots", "path"),
    [
        ({"x": LEAK}, "x"),
        ({"history": [1, LEAK]}, "history[1]"),
        ({"cache": {"k": (LEAK,)}}, "cache['k'][0]"),
        ({"counter": Own({"a": LEAK})}, "counter.held['a']"),
        ({"step": closing_over(LEAK)}, "step's value"),
        ({"step": Function(closing_over([LEAK]))}, "step's value[0]"),
        ({"f": with_default}, "f's default 0"),
        ({"f": with_attribute}, "f.memo"),
        ({"Own": type("Own", (Own,), {"shared": LEAK})}, "Own.shared"),
    ],
)
def test_found(roots, path):
    found = find_leaks(roots, PlainRuntime(), lambda value: isinstance(value, Own | type))
    assert [leak["path"] for leak in found] == [path]


def test_nothing_is_found_where_nothing_leaked():
    loop = [1]
    loop.append(loop)
    roots = {"loop": loop, "f": closing_over(3), "other": object(), "module": pytest}
    assert find_leaks(roots, PlainRuntime(), lambda value: False) == []


def test_one_tensor_in_two_places_is_told_once():
    assert len(find_leaks({"a": LEAK, "b": LEAK}, PlainRuntime(), lambda value: False)) == 1


def test_a_closure_cell_that_was_never_filled():
    def outer():
        def inner():
            return later

        kept = inner
        if not kept:
            later = 1
        return kept

    assert find_leaks({"f": outer()}, PlainRuntime(), lambda value: False) == []
