"""minitf beside TensorFlow, from one run: time per call, and how much a graph gains over eager mode."""

import subprocess
import sys

from rich.console import Console
from rich.table import Table

from benchmarks.engine_programs import BOTH_MODES, SINGLE_MODE

RUNTIMES = ("tensorflow", "minitf")
# The runtimes take turns, so that whatever else the machine does meets both, and the best turn counts.
ROUNDS = 5

type Times = dict[str, dict[str, float]]


class Child:
    """A process in which one runtime is timed."""

    def __init__(self, runtime: str):
        self.runtime = runtime
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.engine_child", runtime],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.import_time = self._answer()

    def time(self, program: str, mode: str) -> float:
        """Microseconds per call of a program."""
        self._process.stdin.write(f"{program}/{mode}\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        self._process.communicate()

    def _answer(self) -> float:
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"the benchmark of {self.runtime} failed")
        return float(line)


def measure() -> Times:
    """By program and mode, then by runtime: the microseconds of a call."""
    imports = {runtime: min(_import_time(runtime) for _ in range(2)) for runtime in RUNTIMES}
    children = [Child(runtime) for runtime in RUNTIMES]
    measured = {"import": imports}
    for program in SINGLE_MODE:
        measured[program.__name__] = _best(children, program.__name__, "GRAPH")
    for program in BOTH_MODES:
        for mode in ("GRAPH", "EAGER"):
            measured[f"{program.__name__}/{mode}"] = _best(children, program.__name__, mode)
    for child in children:
        child.close()
    return measured


def _import_time(runtime: str) -> float:
    child = Child(runtime)
    child.close()
    return child.import_time


def _best(children: list[Child], program: str, mode: str) -> dict[str, float]:
    rounds = [{child.runtime: child.time(program, mode) for child in children} for _ in range(ROUNDS)]
    return {child.runtime: min(times[child.runtime] for times in rounds) for child in children}


def main() -> None:
    measured = measure()
    console = Console()
    console.print(_costs(measured))
    console.print(_gains(measured))


def _costs(measured: Times) -> Table:
    table = Table(title="Time per call; ratio: minitf to TensorFlow (below 1: minitf is faster)")
    for heading in ("program", "TensorFlow µs", "minitf µs", "ratio"):
        table.add_column(heading, justify="left" if heading == "program" else "right", no_wrap=True)
    for program, times in measured.items():
        tensorflow, minitf = (times[runtime] for runtime in RUNTIMES)
        table.add_row(program, f"{tensorflow:,.1f}", f"{minitf:,.1f}", f"{minitf / tensorflow:.2f}")
    return table


def _gains(measured: Times) -> Table:
    table = Table(title="Eager over graph (above 1: the graph is faster)")
    for heading in ("program", *RUNTIMES):
        table.add_column(heading, justify="left" if heading == "program" else "right", no_wrap=True)
    for program in BOTH_MODES:
        eager, graph = (measured[f"{program.__name__}/{mode}"] for mode in ("EAGER", "GRAPH"))
        table.add_row(program.__name__, *(f"{eager[runtime] / graph[runtime]:.1f}×" for runtime in RUNTIMES))
    return table


if __name__ == "__main__":
    main()
