"""`make fuzz`: play random programs on both runtimes; shrink, show and keep every disagreement."""

import argparse
import sys
import time

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.both_runtimes import BothRuntimes, both_runtimes
from tests.fuzz.found import save
from tests.fuzz.programs import programs

BLOCK = 250  # Hypothesis stops at a disagreement, so each block of programs can show one
MOST_TO_SHRINK = 150  # programs played to make one disagreement smaller


class Disagreement(Exception):
    """The program, and in what the runtimes differ."""

    def __init__(self, source: str, lines: list[str]) -> None:
        super().__init__(source)
        self.source, self.lines = source, lines


def play_block(runtimes: BothRuntimes, number: int, count: int) -> Disagreement | None:
    """Play `count` programs; the smallest disagreement found, if any."""
    known: dict[str, list[str]] = {}
    tried = [0]

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    @given(programs())
    def same_on_both(source: str) -> None:
        if source not in known and tried[0] < MOST_TO_SHRINK:
            tried[0] += bool(known)
            if lines := runtimes.disagreements(source):
                known[source] = lines
        if source in known:
            raise Disagreement(source, known[source])

    try:
        same_on_both()
    except Disagreement as found:
        return found
    return None


def show(found: Disagreement) -> None:
    path = save(found.source)
    print(f"\n{found.source}\n" + "\n".join(found.lines))
    print(f"kept as {path.name}; record it with `python -m tests.conformance.record --new`", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=20)
    arguments = parser.parse_args()
    start, disagreements, played = time.monotonic(), 0, 0
    while played < arguments.programs:
        count = min(BLOCK, arguments.programs - played)
        with both_runtimes() as runtimes:  # a fresh process: TensorFlow keeps every function it has run
            found = play_block(runtimes, arguments.seed * 1_000_000 + played, count)
        played += count
        if found:
            disagreements += 1
            show(found)
        print(
            f"{played} programs, {disagreements} disagreements, {time.monotonic() - start:.0f} s", flush=True
        )
    print(f"{played} programs with seed {arguments.seed}: {disagreements} disagreements")
    sys.exit(bool(disagreements))


if __name__ == "__main__":
    main()
