"""The page on the engine: what it supports, with which limits, and how far it agrees with TensorFlow."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dojo.site.engine_symbols import Namespace, Symbol, namespaces

PAGE = "engine.md"
AGREEMENT = Path(
    "tests/conformance/agreement.json"
)  # written by `python -m tests.conformance.report --publish`

HEAD = """---
description: Every TensorFlow symbol that the engine in the page supports, its limits, and how far it agrees.
---

# What the engine supports

This page is made from the engine's own text and from its test results whenever the site is built.

## Agreement with TensorFlow

{programs} small programs were played on TensorFlow {tensorflow}, and what they printed and raised was
recorded. The engine plays the same programs. *Outcome*: the same output and the same class of error.
*Message*: the first line of every error message, too. *Text*: the whole message and all warnings, too.

| group | programs | outcome | message | text |
|---|---:|---:|---:|---:|
{rows}

## Limits everywhere

- A name that TensorFlow has and the engine lacks raises `NotImplementedError`, which names it and says to run
  locally. So does an unsupported argument or dtype.
- NumPy's default integer has 32 bits in the browser (WebAssembly) and 64 bits where TensorFlow runs: name the
  dtype of NumPy integers that matter.
- Floats may differ in their last digits. Those of float32 below about 1e-38 are zero in TensorFlow on a CPU,
  and kept here.
- TensorFlow's optimizer multiplies the constants of a graph together before it runs. So does the engine along
  one chain of products or sums, but not through functions that a graph calls, and not for scalars that are
  arguments: what overflows on the way may be infinite here and finite there.

## Symbols
"""


def engine_page(root: Path) -> str:
    """The page as Markdown, for the repository at `root`."""
    agreement = json.loads((root / AGREEMENT).read_text(encoding="utf-8"))
    *groups, total = agreement["groups"]
    head = HEAD.format(
        programs=total["programs"],
        tensorflow=agreement["tensorflow"],
        rows="\n".join(map(_group_row, [*groups, total])),
    )
    return head + "\n".join(line for space in namespaces(root / "minitf") for line in _section(space))


def _group_row(row: dict[str, Any]) -> str:
    name = row["group"].replace("_", " ")
    counts = [f"{row[level] / row['programs']:.1%}" for level in ("L1", "L2", "L3")]
    return f"| {name} | {row['programs']} | {' | '.join(counts)} |"


def _section(space: Namespace) -> Iterator[str]:
    count = len(space.symbols)
    names = "name" if count == 1 else "names"
    share = (
        f"{count} of TensorFlow's {space.in_tensorflow} names" if space.in_tensorflow else f"{count} {names}"
    )
    yield f"\n### `{space.name}`\n\n{share}.\n"
    yield "| symbol | what it does | limits |"
    yield "|---|---|---|"
    for symbol in space.symbols:
        yield f"| `{symbol.name}` | {_cell(_told(symbol))} | {_cell('; '.join(symbol.limits))} |"


def _told(symbol: Symbol) -> str:
    if not symbol.methods:
        return symbol.summary
    return f"{symbol.summary} Methods: {', '.join(f'`{method}`' for method in symbol.methods)}."


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
