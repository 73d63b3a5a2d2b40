"""The outcome of a mutation run, as the terminal shows it."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dojo.mutation.run import LEAST_OF_ALL, LEAST_OF_ONE, Mutated, total_share


def show_mutated(console: Console, results: Sequence[Mutated]) -> None:
    """A table by kata, the survivors, and the share over all."""
    table = Table("kata", "no consequence", "rejected", "survived", "share", box=None)
    for result in results:
        counts = (result.equal, result.rejected, len(result.survivors))
        table.add_row(result.key, *map(str, counts), f"{result.share:.0%}")
    console.print(table)
    for result in results:
        for survivor in result.survivors:
            console.print(
                Text(f"survived: {result.key} line {survivor.line}: {survivor.mutator}"), soft_wrap=True
            )
    console.print(Text(f"{total_share(results):.1%} of the changes that matter were rejected."))


def enough(results: Sequence[Mutated]) -> bool:
    """Is the share high enough over all, and for each kata?"""
    return total_share(results) >= LEAST_OF_ALL and all(result.share >= LEAST_OF_ONE for result in results)
