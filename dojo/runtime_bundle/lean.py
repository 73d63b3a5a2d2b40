"""WebAssembly modules without the parts that programs do not use.

A function that is left out keeps its place, so that every other one and all tables mean the same. Called all
the same, it leaves a mark in memory and stops: the page then starts Python with the whole modules and asks
again (`web/src/session.ts`).
"""

from collections.abc import Set
from dataclasses import replace

from dojo.runtime_bundle.instructions import called, read
from dojo.runtime_bundle.unread import unread
from dojo.runtime_bundle.webassembly import (
    CODE,
    DATA,
    END,
    EXPORT,
    FUNCTION_KIND,
    GLOBAL_KIND,
    I32_CONST,
    IMPORT,
    bodies,
    code_of,
    counted,
    data_start,
    encoded_signed,
    exported,
    exports_of,
    imported,
    imports_of,
    module_of,
    only,
    sections,
    with_section,
)

# Emscripten puts nothing below address 1024: there lies what a null pointer points at.
# `web/src/pyodide_module.ts` looks here.
MARK = 512

# The namespace in which a module asks for the addresses of functions.
ADDRESSES = "GOT.func"

NO_LOCALS, I32_STORE8, UNREACHABLE = 0x00, 0x3A, 0x00
LEFT_OUT = bytes(
    [NO_LOCALS, I32_CONST, *encoded_signed(MARK), I32_CONST, 1, I32_STORE8, 0, 0, UNREACHABLE, END]
)


def with_callees(module: bytes, used: frozenset[int]) -> frozenset[int]:
    """`used`, and all that these functions may call by name, and so on.

    What ran once depends on chance: on how full memory was, or a table. Raises NotUnderstood.
    """
    parts = sections(module)
    functions = bodies(only(parts, CODE))
    before = counted(imported(only(parts, IMPORT)), FUNCTION_KIND)
    found, waiting = set(used), list(used)
    while waiting:
        callees = {index - before for index in called(functions[waiting.pop()]) if index >= before}
        waiting += callees - found
        found |= callees
    return frozenset(found)


def without_functions(module: bytes, used: frozenset[int]) -> bytes:
    """`module` with only the functions that are used. Raises NotUnderstood."""
    parts = sections(module)
    functions = bodies(only(parts, CODE))
    kept = [body if index in used else LEFT_OUT for index, body in enumerate(functions)]
    return module_of(with_section(parts, CODE, code_of(kept)))


def without_data(module: bytes, used: frozenset[int]) -> bytes:
    """`module`, of which no function is missing, with zeros for data that no used function reads.

    Raises NotUnderstood.
    """
    parts = sections(module)
    content = bytearray(only(parts, DATA))
    start = data_start(bytes(content))
    for first, end in unread(module, used):
        content[start + first : start + end] = bytes(end - first)
    return module_of(with_section(parts, DATA, bytes(content)))


def without_exports(module: bytes, needed: Set[str]) -> bytes:
    """`module` without its exports that are not needed.

    Much of what Emscripten does at the start is to look at each of them.
    """
    parts = sections(module)
    kept = [export for export in exported(only(parts, EXPORT)) if export[0] in needed]
    return module_of(with_section(parts, EXPORT, exports_of(kept)))


def without_unread_addresses(module: bytes, used: frozenset[int]) -> bytes:
    """`module`, in which one name stands for all functions whose addresses no used function reads.

    Emscripten compiles a module for each function of its script that is named so. Raises NotUnderstood.
    """
    parts = sections(module)
    imports = imported(only(parts, IMPORT))
    functions = bodies(only(parts, CODE))
    needed = frozenset().union(*(read(functions[index]) for index in used))
    numbered = [each for each in imports if each.kind == GLOBAL_KIND]
    addresses = [(index, each.name) for index, each in enumerate(numbered) if each.module == ADDRESSES]
    other = {name: addresses[-1][1] for index, name in addresses if index not in needed}
    named = [
        replace(each, name=other.get(each.name, each.name)) if each.module == ADDRESSES else each
        for each in imports
    ]
    return module_of(with_section(parts, IMPORT, imports_of(named)))
