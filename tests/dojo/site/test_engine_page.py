"""The page on the engine says what the engine's text says."""

from pathlib import Path

import pytest

from dojo.site.engine_page import engine_page
from dojo.site.engine_symbols import Namespace, Symbol, namespaces

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def spaces() -> dict[str, Namespace]:
    return {space.name: space for space in namespaces(ROOT / "minitf")}


def symbol(space: Namespace, name: str) -> Symbol:
    (found,) = (symbol for symbol in space.symbols if symbol.name == name)
    return found


def test_a_function_is_found_where_it_is_defined(spaces: dict[str, Namespace]) -> None:
    assert symbol(spaces["tf"], "tf.reshape").summary.startswith("The same elements in another shape")
    assert symbol(spaces["tf.math"], "tf.math.add").summary == symbol(spaces["tf"], "tf.add").summary


def test_what_a_function_refuses_is_a_limit(spaces: dict[str, Namespace]) -> None:
    assert any("batch_dims" in limit for limit in symbol(spaces["tf"], "tf.gather_nd").limits)
    assert any("unknown rank" in limit for limit in symbol(spaces["tf"], "tf.sort").limits)  # a helper's


def test_a_class_shows_its_public_methods(spaces: dict[str, Namespace]) -> None:
    methods = symbol(spaces["tf"], "tf.Variable").methods
    assert "assign_add" in methods
    assert not any(method.startswith("_") for method in methods)


def test_no_name_is_listed_that_tensorflow_lacks(spaces: dict[str, Namespace]) -> None:
    assert not {"tf.install", "tf.inside_function"} & {symbol.name for symbol in spaces["tf"].symbols}


def test_the_page_shows_every_symbol_and_the_figures(spaces: dict[str, Namespace]) -> None:
    page = engine_page(ROOT)
    for space in spaces.values():
        assert all(f"| `{symbol.name}` |" in page for symbol in space.symbols)
    assert "| all | " in page
