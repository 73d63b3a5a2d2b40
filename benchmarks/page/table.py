"""The comparison on a terminal, in the words of the page that publishes it."""

from typing import Any

from rich.table import Table

from dojo.site.speed_page import MEASURES, shown


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


def ratio(ours: int, stock: int) -> str:
    return f"{ours / stock:.2f}×" if stock else "–"
