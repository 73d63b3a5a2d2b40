"""Does a module that lies at its place hold in memory what it would have held after it had started?"""

import re
from pathlib import Path

import pytest

from dojo.runtime_bundle.layout import ENGINE, GLUE
from dojo.runtime_bundle.placed import LEAST, PLACES, check_places, placed
from dojo.runtime_bundle.unread import BASE, parts_of, relocations
from dojo.runtime_bundle.upstream import Upstream, UpstreamError
from dojo.runtime_bundle.webassembly import (
    CODE,
    DATA,
    DATA_COUNT,
    END,
    I32_CONST,
    bodies,
    only,
    sections,
    signed,
    unsigned,
)
from tests.dojo.runtime_bundle.small_module import body, module, pointing, reader

ROOT = Path(__file__).parents[3]
PLACE = PLACES[BASE]
DATA_WITH_GAPS = b"\7" * 10 + bytes(LEAST) + b"\1" * 10 + bytes(LEAST - 1) + b"\2" * 10 + bytes(2 * LEAST)
SMALL = module(DATA_WITH_GAPS, {"reads": reader(0)}, pointers=((2, 300), (LEAST + 12, 4)), counted=True)


def memory_of(found: bytes) -> bytearray:
    """What the data segments put into a memory of zeros, as far as the last of them reaches."""
    content = only(sections(found), DATA)
    count, at = unsigned(content, 0)
    memory = bytearray()
    for _ in range(count):
        assert content[at : at + 2] == bytes([0, I32_CONST])
        start, at = signed(content, at + 2)
        assert content[at] == END
        size, at = unsigned(content, at + 1)
        memory += bytes(start - len(memory)) + content[at : at + size]
        at += size
    assert at == len(content)
    return memory


def test_memory_is_as_it_would_be_after_the_start() -> None:
    expected = bytearray(bytes(PLACE) + DATA_WITH_GAPS)
    for at, to in ((2, 300), (LEAST + 12, 4)):
        expected[PLACE + at : PLACE + at + 4] = (PLACE + to).to_bytes(4, "little")
    memory = memory_of(placed(SMALL))
    assert memory == expected[: len(memory)]
    assert not any(expected[len(memory) :])


def test_long_stretches_of_zeros_are_not_written() -> None:
    found = sections(placed(SMALL))
    assert unsigned(only(found, DATA), 0)[0] == unsigned(only(found, DATA_COUNT), 0)[0] == 2
    assert len(only(found, DATA)) < len(DATA_WITH_GAPS) - 3 * LEAST + 30


def test_what_cannot_be_known_beforehand_is_written_at_the_start() -> None:
    beyond = (len(DATA_WITH_GAPS) + 8, 4)
    small = module(DATA_WITH_GAPS, {"reads": reader(0)}, pointers=((2, 300), beyond), counted=True)
    writes, reads = bodies(only(sections(placed(small)), CODE))
    assert relocations(writes) == [(beyond[0], BASE, beyond[1])]
    assert (writes, reads) == (pointing(beyond), reader(0))
    assert bodies(only(sections(placed(SMALL)), CODE))[0] == body()


def test_a_script_that_loads_the_module_elsewhere_is_refused() -> None:
    glue = Upstream(ROOT).pyodide(GLUE).decode()
    check_places(glue)
    moved = re.sub(r"(___memory_base=new WebAssembly\.Global\([^)]*,)1024", r"\g<1>2048", glue)
    with pytest.raises(UpstreamError, match="___memory_base another value than 1024"):
        check_places(moved)


def test_the_module_that_is_built_writes_no_address_that_lies_in_its_data() -> None:
    core = next((ROOT / "docs/assets/runtime").glob("core-*"))
    whole = parts_of(Upstream(ROOT).pyodide(ENGINE))
    engine = (core / ENGINE).read_bytes()
    memory = memory_of(engine)
    inside = [(at, to, value) for at, to, value in whole.relocations if to in PLACES and at < len(whole.data)]
    assert len(inside) > 20_000
    wrong = [
        at
        for at, to, value in inside
        if int.from_bytes(memory[PLACE + at : PLACE + at + 4], "little") != PLACES[to] + value
    ]
    assert not wrong
    left = relocations(bodies(only(sections(engine), CODE))[whole.relocates])
    assert sorted(left) == sorted(set(whole.relocations) - set(inside))
