"""`make bench-grade`: `dojo grade` beside other ways to grade a class, from one run; writes results.json."""

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console

from benchmarks import watch
from benchmarks.grading.classroom import of_first, write_class
from benchmarks.grading.notebooks import nbgrader
from benchmarks.grading.table import rates, ratios
from benchmarks.grading.ways import cold, on_dask, warm
from benchmarks.machine import machine
from dojo.course import find_course

RESULTS = Path(__file__).with_name("results.json")
# The dear ways grade fewer learners; what is compared is submissions per minute.
NBGRADER_LEARNERS, COLD_LEARNERS = 2, 3
CORES = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=24, help="each hands in five katas")
    parser.add_argument("--save", action="store_true", help="write the results that the site publishes")
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        results = measure(Path(folder), chosen.learners)
    pairs = watch.measure()
    results["watch"] = [asdict(pair) for pair in pairs]
    console = Console()
    console.print(watch.table(pairs), soft_wrap=True)
    console.print(rates(results))
    console.print(ratios(results))
    if chosen.save:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def measure(folder: Path, learners: int) -> dict[str, Any]:
    """Every way grades learners of one class, and is noted as submissions and seconds."""
    course = find_course()
    everybody = write_class(course, folder / "class", learners)
    few, fewer = of_first(everybody, COLD_LEARNERS), of_first(everybody, NBGRADER_LEARNERS)
    machine_before = machine()
    ways = {
        "one_worker": timed(everybody, 1, warm(course, everybody, 1)),
        "two_workers": timed(everybody, CORES, warm(course, everybody, CORES)),
        "dask_two_workers": timed(everybody, CORES, on_dask(course, everybody, CORES)),
        "cold_two_at_once": timed(few, CORES, cold(course, few, CORES)),
        "nbgrader": timed(fewer, 1, nbgrader(course, fewer, folder / "course")),
    }
    return {
        "schema": "trace-and-error/bench-grade/1",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine_before,
        "tensorflow": version("tensorflow"),
        "nbgrader": version("nbgrader"),
        "ways": ways,
    }


def timed(submissions: list[Any], workers: int, seconds: float) -> dict[str, float]:
    return {"submissions": len(submissions), "workers": workers, "seconds": round(seconds, 2)}


if __name__ == "__main__":
    main()
