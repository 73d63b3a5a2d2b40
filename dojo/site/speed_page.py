"""The page on how long a learner waits: what `make bench-page` measured, as a table."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGE = "speed.md"
RESULTS = Path("benchmarks/page/results.json")  # written by `make bench-page`

TEXT = """---
description: How long the page takes to a first verdict, beside a stock Pyodide page, measured in one run.
hide: [toc]
---

# How fast the page is

## What was wanted, and what there is

<div class="te-speed" markdown>

| target | without a limit of the line | |
|---|---:|---|
{targets}

</div>

## What was measured

Measured on {date} by `make bench-page`: Chromium {chromium}, {machine}. The pages came from one server on
that machine, which held the rate of the line itself, over all connections together, without adding latency.
The numbers are medians of {readers} with fresh browser profiles for each line and page, who took
turns.

- **This page** is the lesson [{kata}](katas/{kata}.md) as the site serves it.
- **The stock page** has the same editor and grades the same code by the same graders. Python comes from
  the files of Pyodide's npm package and from deflated wheels full of sources, in a worker that starts
  with the page. Nothing is stripped, compiled or kept, beyond what a browser keeps by itself.
{jupyterlite}
*First visit* is the time from navigation until the verdict stands on the page, when Check is pressed as
soon as there is a button. *Later visits* are made by the same browser, a few seconds after the one before.
*Stop* is pressed in an endless loop; the time ends with the verdict on the code without the loop, so it
contains a whole Check.

<div class="te-speed" markdown>

{tables}
</div>
"""

JUPYTERLITE = """\
- **JupyterLite** runs the same graders on the same code in a cell of its console, with its Pyodide kernel.
"""

MEASURES = {
    "cold_button_ms": "first visit, until there is a button",
    "cold_ms": "first visit, to the verdict",
    "warm_ms": "later visit, to the verdict",
    "stop_ms": "Stop, to the next verdict",
    "cold_bytes": "sent on the first visit",
    "warm_bytes": "sent on a later visit",
    "cold_requests": "requests on the first visit",
    "warm_requests": "requests on a later visit",
}

NAMES = {"ours": "this page", "stock": "stock page", "jupyterlite": "JupyterLite"}


def speed_page(root: Path) -> str:
    """The page as Markdown, for the repository at `root`."""
    results = json.loads((root / RESULTS).read_text(encoding="utf-8"))
    return TEXT.format(
        date=results["date"],
        chromium=results["chromium"],
        machine=on_machine(results["machine"]),
        readers="one reader" if results["rounds"] == 1 else f"{results['rounds']} readers",
        kata=results["kata"],
        jupyterlite=JUPYTERLITE if "jupyterlite" in results["lines"]["no limit"] else "",
        tables="\n".join(_table(line, pages) for line, pages in results["lines"].items()),
        targets="\n".join(_targets(results["lines"]["no limit"])),
    )


def on_machine(machine: dict[str, Any]) -> str:
    """What `benchmarks.machine` noted, in words."""
    parts = f"{machine['cores']} cores of {machine['processor']}, {machine['memory_gib']} GiB of memory"
    return f"{parts}, load {machine['load']}"


def _table(line: str, pages: dict[str, dict[str, int]]) -> str:
    heads = " | ".join(NAMES[page] for page in pages)
    rows = (
        " | ".join(
            ["", words, *(shown(name, of.get(name)) for of in pages.values()), _ratio(name, pages), ""]
        )
        for name, words in MEASURES.items()
    )
    rule = "|---|" + "---:|" * (len(pages) + 1)
    return "\n".join(
        [f"### {line[0].upper()}{line[1:]}\n", f"| | {heads} | ours to stock |", rule, *rows, ""]
    )


def shown(measure: str, value: int | None) -> str:
    """With the unit a person thinks in; what a page does not do has no value."""
    if value is None:
        return "–"
    if measure.endswith("_ms"):
        return f"{value / 1000:.2f} s"
    if measure.endswith("_bytes"):
        return f"{value / 1e6:.2f} MB"
    return str(value)


def _ratio(measure: str, pages: dict[str, dict[str, int]]) -> str:
    ours, stock = pages["ours"].get(measure), pages["stock"].get(measure)
    return f"{ours / stock:.2f} ×" if ours is not None and stock else "–"


def _targets(pages: dict[str, dict[str, int]]) -> Iterator[str]:
    ours, stock = pages["ours"], pages["stock"]
    cold, warm = ours["cold_ms"] / stock["cold_ms"], ours["warm_ms"] / stock["warm_ms"]
    yield _target("first visit at most half of the stock page", f"{cold:.2f} ×", cold <= 0.5)
    yield _target("later visit at most a quarter", f"{warm:.2f} ×", warm <= 0.25)
    yield _target(
        "Stop to a verdict within a second", f"{ours['stop_ms'] / 1000:.2f} s", ours["stop_ms"] <= 1000
    )
    size = ours["cold_bytes"]
    yield _target("at most 10 MB on the first visit", f"{size / 1e6:.2f} MB", size <= 10_000_000)


def _target(words: str, found: str, reached: bool) -> str:
    return f"| {words} | {found} | {'reached' if reached else 'not reached'} |"
