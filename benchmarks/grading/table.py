"""The comparison on a terminal, in the words of the page that publishes it."""

from typing import Any

from rich.table import Table

from dojo.site.sizing_page import WAYS, compared, per_minute


def rates(results: dict[str, Any]) -> Table:
    """How many submissions each way grades in a minute."""
    table = Table(title="Grading a class with real TensorFlow")
    for heading in ("way", "submissions", "seconds", "per minute"):
        table.add_column(heading, justify="left" if heading == "way" else "right")
    for way, words in WAYS.items():
        measured = results["ways"][way]
        told = (str(measured["submissions"]), f"{measured['seconds']:.1f}", f"{per_minute(results, way):.0f}")
        table.add_row(words.replace("`", ""), *told)
    return table


def ratios(results: dict[str, Any]) -> Table:
    """The ratios, beside what was wanted."""
    table = Table()
    for heading in ("rates compared", "ratio", "wanted"):
        table.add_column(heading, justify="left" if heading == "rates compared" else "right")
    for words, ratio, least in compared(results):
        table.add_row(words.replace("`", ""), f"{ratio:.2f}×", f"≥ {least:.2f}×" if least else "")
    return table
