"""What programs use of Python's and NumPy's parts, as `make usage` recorded it.

The page downloads these parts first, and the others only for a program that needs them.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path("web/usage.json")
SCHEMA = "trace-and-error/usage/1"


class StaleUsage(Exception):
    """The record is about other files than those that are vendored."""


@dataclass(frozen=True)
class Native:
    """What was used of one WebAssembly module."""

    sha256: str
    """Of the module that was watched."""
    functions: frozenset[int]
    """Those that ran; counted from the module's first own function."""


@dataclass(frozen=True)
class Usage:
    """What was used, by the paths that archives have."""

    natives: dict[str, Native]
    modules: frozenset[str]
    """Names of Python modules that were imported."""

    def functions(self, name: str, content: bytes) -> frozenset[int]:
        """Which functions of a WebAssembly module ran. Raises StaleUsage if it is another module now."""
        found = self.natives.get(name)
        if found is None or found.sha256 != hashlib.sha256(content).hexdigest():
            raise StaleUsage(f"{FILE} does not know this {name}. Run: make usage")
        return found.functions


def read_usage(root: Path) -> Usage:
    """The record of this repository."""
    content = json.loads((root / FILE).read_text(encoding="utf-8"))
    natives = {
        name: Native(entry["sha256"], frozenset(numbers(entry["functions"])))
        for name, entry in content["natives"].items()
    }
    return Usage(natives, frozenset(content["modules"]))


def write_usage(root: Path, usage: Usage) -> None:
    """Record it, in a form whose changes can be read."""
    natives = {
        name: {"sha256": native.sha256, "functions": ranges(native.functions)}
        for name, native in sorted(usage.natives.items())
    }
    content = {"schema": SCHEMA, "natives": natives, "modules": sorted(usage.modules)}
    (root / FILE).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def ranges(values: Iterable[int]) -> str:
    """`{1, 2, 3, 7}` as `1-3,7`."""
    found: list[list[int]] = []
    for value in sorted(values):
        if found and found[-1][1] == value - 1:
            found[-1][1] = value
        else:
            found.append([value, value])
    return ",".join(f"{first}-{last}" if first < last else str(first) for first, last in found)


def numbers(text: str) -> Iterator[int]:
    """What `ranges` wrote."""
    for each in filter(None, text.split(",")):
        first, _, last = each.partition("-")
        yield from range(int(first), int(last or first) + 1)
