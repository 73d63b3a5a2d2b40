"""The comparison on a terminal."""

from typing import Any

from rich.table import Table

MEASURES = {
    "cold_button_ms": "first visit → Check can be pressed",
    "cold_ms": "first visit → verdict",
    "warm_ms": "later visit → verdict",
    "stop_ms": "Stop → next verdict",
    "cold_bytes": "bytes, first visit",
    "warm_bytes": "bytes, later visit",
    "cold_requests": "requests, first visit",
    "warm_requests": "requests, later visit",
}


def comparison(results: dict[str, Any]) -> Table:
    """One row for each line and measure; the ratio says how ours compares."""
    pages = list(next(iter(results["lines"].values())))
    table = Table(title=f"Medians of {results['rounds']} readers; ratio: ours to stock")
    for heading in ("line", "measure", *pages, "ratio"):
        table.add_column(heading, justify="left" if heading in ("line", "measure") else "right")
    for line, measured in results["lines"].items():
        for name, words in MEASURES.items():
            values = [measured[page].get(name) for page in pages]
            table.add_row(line, words, *(shown(name, value) for value in values), ratio(*values[:2]))
        table.add_section()
    return table


def shown(measure: str, value: int | None) -> str:
    """With the unit a person thinks in; what a page does not do has no value."""
    if value is None:
        return "–"
    if measure.endswith("_ms"):
        return f"{value / 1000:.2f} s"
    if measure.endswith("_bytes"):
        return f"{value / 1e6:.2f} MB"
    return str(value)


def ratio(ours: int, stock: int) -> str:
    return f"{ours / stock:.2f}×" if stock else "–"
