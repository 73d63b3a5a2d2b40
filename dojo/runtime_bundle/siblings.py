"""Functions whose addresses stand beside that of a used one: the other slots of a type, the other methods.

Which of them runs depends on chance: whether garbage is collected while an object lives, for example.
"""

from bisect import bisect_right
from collections import defaultdict

from dojo.runtime_bundle.placed import TABLE_BASE
from dojo.runtime_bundle.unread import RELOCATES, parts_of
from dojo.runtime_bundle.webassembly import (
    END,
    FUNCTION_KIND,
    GLOBAL_GET,
    IMPORT,
    NotUnderstood,
    counted,
    imported,
    only,
    sections,
    unsigned,
)

ELEMENTS = 9


def with_siblings(module: bytes, used: frozenset[int]) -> frozenset[int]:
    """`used`, and what stands with one of them in a thing of the module's data. Raises NotUnderstood."""
    parts = parts_of(module)
    starts = parts.starts
    table = table_of(module)
    things = defaultdict(set)
    for place, to, value in parts.relocations:
        if to == TABLE_BASE and table[value] >= 0:
            things[bisect_right(starts, place)].add(table[value])
    return used.union(*(functions for functions in things.values() if functions & used))


def table_of(module: bytes) -> list[int]:
    """The module's own functions in the order of its table; imported ones are negative.

    Raises NotUnderstood.
    """
    parts = sections(module)
    content = only(parts, ELEMENTS)
    before = counted(imported(only(parts, IMPORT)), FUNCTION_KIND)
    if content[:3] != bytes([1, 0, GLOBAL_GET]):
        raise NotUnderstood(f"the table is not one segment, as {RELOCATES} takes it to be")
    _, at = unsigned(content, 3)
    if content[at] != END:
        raise NotUnderstood("the table does not begin at its base")
    count, at = unsigned(content, at + 1)
    found = []
    for _ in range(count):
        index, at = unsigned(content, at)
        found.append(index - before)
    return found
