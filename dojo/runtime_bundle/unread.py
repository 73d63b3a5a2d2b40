"""The stretches of a WebAssembly module's data that only functions read which never ran.

Tables of old encodings and of the names of all characters are a quarter of what Pyodide's module weighs.
Whether they are needed is not a question of which addresses a run happened to read, but of what the functions
that are kept can reach: the addresses in their code, what lies there and points on, and so on.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dojo.runtime_bundle.instructions import I32_ADD, based, integers
from dojo.runtime_bundle.webassembly import (
    CODE,
    DATA,
    END,
    EXPORT,
    FUNCTION_KIND,
    GLOBAL,
    GLOBAL_GET,
    GLOBAL_KIND,
    I32_CONST,
    IMPORT,
    NotUnderstood,
    after_locals,
    bodies,
    constants,
    counted,
    data_of,
    exported,
    imported,
    only,
    sections,
    signed,
    unsigned,
)

# A shorter stretch saves nothing.
LEAST = 4096
# What strings are made of; where two have the same end, one may begin in the middle of the other.
TEXT = frozenset(b"\t\n" + bytes(range(32, 127)))
I32_SUB, I32_STORE = 0x6B, 0x36
BASE = 0  # the global that says where the data lie
# Emscripten's function that writes addresses into the data when the module starts.
RELOCATES = "__wasm_apply_data_relocs"


@dataclass(frozen=True)
class Parts:
    """What of a module says which data are read."""

    functions: list[bytes]
    data: bytes
    """All of it, in one piece."""
    named: list[int]
    """Where data begin that other modules, or scripts, know by name."""
    relocates: int
    """Which function writes addresses into the data."""

    @property
    def starts(self) -> list[int]:
        """Where things in the data begin, as names and all functions but that one say."""
        others = [body for index, body in enumerate(self.functions) if index != self.relocates]
        return beginnings(self.data, self.named + [at for body in others for at in based(body)])

    @property
    def relocations(self) -> list[tuple[int, int, int]]:
        """What that function writes: place, global and what is added to it."""
        return relocations(self.functions[self.relocates])


def unread(module: bytes, used: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """From and to of each such stretch, counted from where the module's data begin.

    `used` are the functions that are kept. Raises NotUnderstood.
    """
    parts = parts_of(module)
    kept = [parts.functions[index] for index in used if index != parts.relocates]
    starts = parts.starts
    roots = parts.named + [at for body in kept for at in addresses(body, frozenset(starts))]
    reached = reachable(starts, roots, [(at, value) for at, to, value in parts.relocations if to == BASE])
    stretches = joined((starts[i], starts[i + 1]) for i in range(len(starts) - 1) if i not in reached)
    return tuple((start, end) for start, end in stretches if end - start >= LEAST)


def parts_of(module: bytes) -> Parts:
    """Take a module apart. Raises NotUnderstood."""
    found = sections(module)
    imports = imported(only(found, IMPORT))
    values = constants(only(found, GLOBAL))
    exports = list(exported(only(found, EXPORT)))
    named = [
        values[index - counted(imports, GLOBAL_KIND)] for _, kind, index in exports if kind == GLOBAL_KIND
    ]
    relocates = [index for name, kind, index in exports if (name, kind) == (RELOCATES, FUNCTION_KIND)]
    if len(relocates) != 1:
        raise NotUnderstood(f"the module has no {RELOCATES}")
    return Parts(
        functions=bodies(only(found, CODE)),
        data=data_of(only(found, DATA)),
        named=[value for value in named if value is not None],
        relocates=relocates[0] - counted(imports, FUNCTION_KIND),
    )


def beginnings(data: bytes, places: Iterable[int]) -> list[int]:
    """Where things in `data` begin: all that is known for certain, so that none is taken for two."""
    certain = {at for at in places if 0 < at < len(data) and not is_inside_text(data, at)}
    return sorted(certain | {0, len(data)})


def addresses(body: bytes, starts: frozenset[int]) -> list[int]:
    """What in a function may be an address of data: what it adds to something, and every known beginning."""
    return [value for value, is_added in integers(body) if is_added or value in starts]


def is_inside_text(data: bytes, at: int) -> bool:
    """May the place be the end that two strings share?"""
    return data[at - 1] != 0 and all(byte in TEXT for byte in data[max(0, at - 4) : at])


def reachable(starts: list[int], roots: Iterable[int], pointing: list[tuple[int, int]]) -> set[int]:
    """Which of the things that begin at `starts` the `roots` lead to, by way of `pointing` (from, to)."""

    def thing(at: int) -> int:
        return bisect_right(starts, at) - 1

    leads = defaultdict(set)
    for place, target in pointing:
        leads[thing(place)].add(thing(target))
    waiting = [thing(at) for at in roots if 0 <= at < starts[-1]]
    found = set(waiting)
    while waiting:
        new = leads[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def relocations(body: bytes) -> list[tuple[int, int, int]]:
    """The list of `(base + place) = (global + value)` that the function is: place, global and value.

    Raises NotUnderstood.
    """
    found = []
    at = after_locals(body)
    while body[at] != END:
        which, place, at = _sum(body, at)
        to, value, at = _sum(body, at)
        if which != BASE or body[at] != I32_STORE:
            raise NotUnderstood(f"{RELOCATES} does something else at {at}")
        _, at = unsigned(body, at + 1)
        offset, at = unsigned(body, at)
        found.append((place + offset, to, value))
    return found


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbors become one."""
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and found[-1][1] == start:
            start, _ = found.pop()
        found.append((start, end))
    return found


def _sum(body: bytes, at: int) -> tuple[int, int, int]:
    """A global, what is added to it, and where that ends."""
    if body[at] != GLOBAL_GET:
        raise NotUnderstood(f"{RELOCATES} does something else at {at}")
    which, at = unsigned(body, at + 1)
    if body[at] == I32_CONST:
        value, end = signed(body, at + 1)
        if body[end] in (I32_ADD, I32_SUB):
            return which, value if body[end] == I32_ADD else -value, end + 1
    return which, 0, at
