"""The outcome of a mutation run, as the terminal shows it."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from dojo.mutation.outcomes import Mutated, total_share

COLUMNS = ("mutants", "no import", "no consequence", "rejected", "survived", "share")
WIDEST_KEY = 42


def show_mutated(console: Console, results: Iterable[Mutated]) -> list[Mutated]:
    """A line for each kata as soon as it is done, then the survivors and the share over all."""
    console.print(Text("kata".ljust(WIDEST_KEY) + "  ".join(COLUMNS)), soft_wrap=True)
    done = []
    for result in results:
        done.append(result)
        console.print(Text(result.key.ljust(WIDEST_KEY) + "  ".join(cells(result))), soft_wrap=True)
    show_survivors(console, done)
    console.print(Text(f"{total_share(done):.1%} of the changes that matter were rejected."))
    return done


def cells(result: Mutated) -> list[str]:
    counts = (result.mutants, result.broken, result.equal, result.rejected, len(result.survivors))
    texts = (*map(str, counts), f"{result.share:.0%}")
    return [text.rjust(len(column)) for text, column in zip(texts, COLUMNS, strict=True)]


def show_survivors(console: Console, results: Sequence[Mutated]) -> None:
    """Each change that passed: where it is, what stood there, and what a caller notices of it."""
    for result in results:
        for survivor in result.survivors:
            where = f"survived: {result.key} line {survivor.line}: {survivor.mutator}"
            console.print(Text(f"{where}\n  {survivor.at}\n  {survivor.noticed}"), soft_wrap=True)
