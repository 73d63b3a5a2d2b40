"""minitf beside TensorFlow, from one run: time per call, and how much a graph gains over eager mode."""

import json
import subprocess
import sys

from rich.console import Console
from rich.table import Table

RUNTIMES = ("tensorflow", "minitf")


def times(runtime: str) -> dict[str, float]:
    """Microseconds per program on one runtime, measured in a fresh process."""
    child = subprocess.run(
        [sys.executable, "-m", "benchmarks.engine_child", runtime],
        capture_output=True,
        text=True,
        check=False,
    )
    if child.returncode:
        raise SystemExit(f"the benchmark of {runtime} failed:\n{child.stderr}")
    return json.loads(child.stdout.splitlines()[-1])


def main() -> None:
    measured = {runtime: times(runtime) for runtime in RUNTIMES}
    console = Console()
    console.print(_costs(measured))
    console.print(_gains(measured))


def _costs(measured: dict[str, dict[str, float]]) -> Table:
    table = Table(title="Time per call (below 1: minitf is faster)")
    for heading in ("program", "TensorFlow µs", "minitf µs", "minitf / TensorFlow"):
        table.add_column(heading, justify="left" if heading == "program" else "right")
    for program, tensorflow in measured["tensorflow"].items():
        minitf = measured["minitf"][program]
        table.add_row(program, f"{tensorflow:,.1f}", f"{minitf:,.1f}", f"{minitf / tensorflow:.2f}")
    return table


def _gains(measured: dict[str, dict[str, float]]) -> Table:
    table = Table(title="Eager over graph (above 1: the graph is faster)")
    for heading in ("program", *RUNTIMES):
        table.add_column(heading, justify="left" if heading == "program" else "right")
    programs = [name.removesuffix("/GRAPH") for name in measured["minitf"] if name.endswith("/GRAPH")]
    for program in programs:
        ratios = [measured[r][f"{program}/EAGER"] / measured[r][f"{program}/GRAPH"] for r in RUNTIMES]
        table.add_row(program, *(f"{ratio:.1f}×" for ratio in ratios))
    return table


if __name__ == "__main__":
    main()
