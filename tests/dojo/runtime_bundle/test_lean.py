"""What is left of a module when unused parts are left out: everything else, in its place."""

from dojo.runtime_bundle.lean import (
    LEFT_OUT,
    MARK,
    with_callees,
    without_data,
    without_exports,
    without_functions,
    without_unread_addresses,
)
from dojo.runtime_bundle.unread import LEAST
from dojo.runtime_bundle.webassembly import (
    CODE,
    DATA,
    EXPORT,
    IMPORT,
    bodies,
    data_of,
    exported,
    imported,
    only,
    sections,
)
from tests.dojo.runtime_bundle.small_module import body, module, reader

SECOND = LEAST
DATA_OF_TWO = (bytes(range(1, 256)) * LEAST)[: LEAST - 1] + b"\0" + b"\1" * LEAST
SMALL = module(DATA_OF_TWO, {"first": reader(0), "second": reader(SECOND)})
MOVES, READS_FIRST, READS_SECOND = range(3)
USED = frozenset({MOVES, READS_FIRST})


def test_a_function_that_is_left_out_keeps_its_place() -> None:
    before, after = (bodies(only(sections(each), CODE)) for each in (SMALL, without_functions(SMALL, USED)))
    assert after == [before[MOVES], before[READS_FIRST], LEFT_OUT]


def test_nothing_but_functions_changes() -> None:
    lean = sections(without_functions(SMALL, USED))
    assert [part for part in lean if part.number != CODE] == [
        part for part in sections(SMALL) if part.number != CODE
    ]


def test_data_that_only_such_a_function_reads_are_zeros() -> None:
    left = data_of(only(sections(without_data(SMALL, USED)), DATA))
    assert left == DATA_OF_TWO[:SECOND] + bytes(LEAST)


def test_the_mark_lies_where_nothing_else_does() -> None:
    assert 0 < MARK < 1024


def test_exports_that_nobody_needs_go() -> None:
    left = list(exported(only(sections(without_exports(SMALL, {"second"})), EXPORT)))
    assert left == [("second", 0, READS_SECOND)]


def test_addresses_that_no_used_function_reads_have_one_name() -> None:
    reads_drawing, reads_printing = (body(0x23, index, 0x1A) for index in (1, 2))
    asking = module(
        DATA_OF_TWO,
        {"draws": reads_drawing, "prints": reads_printing},
        addresses=("glClear", "printed", "glFlush", "emscripten_err"),
    )

    def asked_for(used: set[int]) -> list[str]:
        imports = imported(only(sections(without_unread_addresses(asking, frozenset(used))), IMPORT))
        return [each.name for each in imports if each.module == "GOT.func"]

    assert asked_for({1, 2}) == ["glClear", "printed", "emscripten_err", "emscripten_err"]
    assert asked_for({2}) == ["emscripten_err", "printed", "emscripten_err", "emscripten_err"]


def test_what_a_used_function_calls_is_used() -> None:
    calls_second = body(0x20, 0, 0x10, READS_SECOND, 0x1A)
    calls_caller = body(0x20, 0, 0x10, 3, 0x1A)
    chain = module(
        DATA_OF_TWO,
        {"first": reader(0), "second": reader(SECOND), "caller": calls_second, "outer": calls_caller},
    )
    assert with_callees(chain, frozenset({4})) == {4, 3, READS_SECOND}
    assert with_callees(chain, USED) == USED
