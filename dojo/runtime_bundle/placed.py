"""The main module as it lies in memory: with the addresses that it would write into its data when it starts.

Emscripten compiles it for any place, but loads it at one. The function that writes the addresses is half a
megabyte, which a browser compiles to call it once.
"""

import re

from dojo.runtime_bundle.instructions import I32_ADD
from dojo.runtime_bundle.unread import BASE, I32_STORE, parts_of
from dojo.runtime_bundle.upstream import UpstreamError
from dojo.runtime_bundle.webassembly import (
    CODE,
    DATA,
    DATA_COUNT,
    END,
    GLOBAL_GET,
    I32_CONST,
    bodies,
    code_of,
    encoded,
    encoded_signed,
    module_of,
    only,
    sections,
    sized,
    with_section,
)

TABLE_BASE = 2  # the global, by Emscripten's order
# Where Emscripten's script loads the main module, by the global that says so.
PLACES = {BASE: 1024, TABLE_BASE: 1}
NAMES = {BASE: "___memory_base", TABLE_BASE: "___table_base"}

ADDRESS = 4  # bytes
# A shorter stretch of zeros is cheaper to write than to leave out.
LEAST = 1024
ZEROS = re.compile(rb"\0{%d,}" % LEAST)


def check_places(glue: str) -> None:
    """Raises UpstreamError when Emscripten's script loads the main module elsewhere."""
    for which, place in PLACES.items():
        if not re.search(rf"{NAMES[which]}=new WebAssembly\.Global\([^)]*,{place}\)", glue):
            raise UpstreamError(
                f"pyodide.asm.js gives {NAMES[which]} another value than {place}: adapt"
                " dojo/runtime_bundle/placed.py."
            )


def placed(module: bytes) -> bytes:
    """`module`, whose data hold what it would write, at their place and without stretches of zeros.

    Raises NotUnderstood.
    """
    parts = parts_of(module)
    data = bytearray(parts.data)
    remaining = []
    for at, to, value in parts.relocations:
        if to in PLACES and at + ADDRESS <= len(data):
            data[at : at + ADDRESS] = (PLACES[to] + value).to_bytes(ADDRESS, "little")
        else:
            remaining.append((at, to, value))
    found = sections(module)
    functions = bodies(only(found, CODE))
    functions[parts.relocates] = writing(remaining)
    segments = stretches(bytes(data))
    found = with_section(found, CODE, code_of(functions))
    found = with_section(found, DATA, encoded(len(segments)) + b"".join(segments))
    return module_of(with_section(found, DATA_COUNT, encoded(len(segments))))


def writing(relocations: list[tuple[int, int, int]]) -> bytes:
    """The body of a function that does `(base + place) = (global + value)` for each."""
    store = bytes([I32_STORE, 2, 0])
    return (
        b"\0"
        + b"".join(_sum(BASE, at) + _sum(to, value) + store for at, to, value in relocations)
        + bytes([END])
    )


def stretches(data: bytes) -> list[bytes]:
    """Segments of the data between long stretches of zeros, which memory has by itself."""
    edges = [0, *(edge for match in ZEROS.finditer(data) for edge in match.span()), len(data)]
    parts = [(edges[at], data[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2)]
    return [
        bytes([0, I32_CONST, *encoded_signed(PLACES[BASE] + start), END]) + sized(content)
        for start, content in parts
        if content
    ]


def _sum(which: int, value: int) -> bytes:
    """`global.get`, `i32.const`, `i32.add`."""
    return bytes([GLOBAL_GET, *encoded(which), I32_CONST, *encoded_signed(value), I32_ADD])
