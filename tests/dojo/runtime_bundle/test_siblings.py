"""Does what stands beside a used function stay, in Pyodide's own module?"""

from pathlib import Path

import pytest

from dojo.runtime_bundle.layout import ENGINE
from dojo.runtime_bundle.siblings import table_of, with_siblings
from dojo.runtime_bundle.upstream import Upstream
from dojo.runtime_bundle.usage import read_usage
from dojo.runtime_bundle.webassembly import CODE, bodies, only, sections

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def engine() -> bytes:
    return Upstream(ROOT).pyodide(ENGINE)


def test_the_table_names_functions_of_the_module(engine: bytes) -> None:
    count = len(bodies(only(sections(engine), CODE)))
    table = table_of(engine)
    assert len(table) > 1000
    assert max(table) < count


def test_siblings_are_more_than_what_ran_and_have_no_others(engine: bytes) -> None:
    ran = read_usage(ROOT).functions(ENGINE, engine)
    found = with_siblings(engine, ran)
    assert ran < found
    assert with_siblings(engine, frozenset()) == frozenset()
    assert found <= ran | set(table_of(engine))
