"""What is read of TensorFlow's graphs is the same in every process."""

from types import SimpleNamespace
from typing import Any

import pytest

from graders.player.tensorflow_graphs import called_functions


def attribute(*called: str, several: bool = False) -> Any:
    """An attribute of a NodeDef that names one function, several, or none."""
    functions = [SimpleNamespace(name=name) for name in called]
    return SimpleNamespace(
        HasField=lambda field: field == "func" and bool(called) and not several,
        func=functions[0] if functions else None,
        list=SimpleNamespace(func=functions if several else []),
    )


ATTRIBUTES = {"body": attribute("b"), "branches": attribute("x", "a", several=True), "cond": attribute("c")}


@pytest.mark.parametrize("names", [["body", "branches", "cond", "T"], ["T", "cond", "branches", "body"]])
def test_called_functions_come_in_one_order_however_the_map_is_ordered(names: list[str]) -> None:
    node = SimpleNamespace(attr={name: ATTRIBUTES.get(name, attribute()) for name in names})
    assert called_functions(node) == ["b", "x", "a", "c"]
