"""The page on how many machines a class needs: what `make bench-grade` measured, and what follows from it."""

import json
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any

from dojo.site.speed_page import on_machine

PAGE = "sizing.md"
RESULTS = Path("benchmarks/grading/results.json")  # written by `make bench-grade`
NOTEBOOKS = Path("benchmarks/notebooks/results.json")  # written by `make bench-nbgrader`
CLASSES = {100: "a workshop", 10_000: "a department, a year", 1_000_000: "an open course"}
CORES = 16  # of one machine of the tables
# GiB for a worker: 0.6 for its process with TensorFlow, 0.2 for a submission's own, 0.2 for the judge.
WORKER_MEMORY = 1
PRICE = 0.05  # of a core-hour, as an example that is easy to multiply

TEXT = """---
description: How many machines a class needs, from measured gradings per minute.
hide: [toc]
---

# How many machines a class needs

## What was measured

Measured on {date} by `make bench-grade`: TensorFlow {tensorflow}, nbgrader {nbgrader}, {machine} before
it began. Learners handed in five katas each: starters, right answers, wrong fixes. *Stock* nbgrader
graded the same submissions by the same checks, in a cell that it executes in each learner's kernel.

<div class="te-speed" markdown>

| way | submissions | seconds | a minute |
|---|---:|---:|---:|
{rates}

</div>

<div class="te-speed" markdown>

| rates compared | ratio | wanted |
|---|---:|---:|
{ratios}

</div>

Times of workers begin when these have imported TensorFlow, which takes each a few seconds, once.

**One learner.** With `dojo watch`, a verdict stands {watched:.1f} seconds after the file was saved, where a
fresh Python that imports TensorFlow and runs the same checks needs {fresh:.1f}: {watch_ratio:.2f} of it, the
median of {watch_katas} katas. Wanted was at most 0.10.

**Notebooks.** Measured on {notebooks_date} by `make bench-nbgrader`: {students} students handed in
{assignments} assignments each, {notebooks} notebooks together. `nbgrader autograde`, with our step in the
place of its own, took {autograde:.0f} s, and `dojo nbgrader grade` {ours:.0f} s for the same marks:
{notebook_ratio:.1f} times as fast.

## What follows

A worker is one core. One grades **{rate:.0f} submissions a minute**, so a core-hour grades {hourly:,.0f}.
Every worker needs about {memory} GiB of memory. With machines of {cores} cores:

<div class="te-speed" markdown>

| submissions | such as | core-hours | one machine takes | machines, to be done in an hour |
|---:|---|---:|---:|---:|
{sizes}

</div>

Two workers were {scaling:.2f} times as fast as one, where 2 would be ideal. Leave a fifth more for that, and
for learners' endless loops: each holds a core until its time is up, which is 15 seconds for a call, and the
first one ends the grading of its submission.

**Cost.** Submissions ÷ {hourly:,.0f} × the price of a core-hour. Where that is 0.05, whatever the currency, a
thousand submissions cost {thousand:.3f} and a million {million:,.0f}. Storage is small beside that: a report
has a few kilobytes.

## How to have more workers

`dojo grade FOLDER` uses every core of the machine. `dojo grade FOLDER --scheduler ADDRESS` takes the workers
of a [Dask](https://docs.dask.org/en/stable/deploying.html) cluster, on a batch system, on Kubernetes, or
started by hand:

```
dask scheduler
dask worker ADDRESS --nworkers {cores} --nthreads 1     # on each machine
```

Every worker needs the same `dojo`, TensorFlow, and a clone of the course at the same path. A worker that dies
costs the grading it had, which is done again elsewhere; a run that is stopped goes on where it was. More on
this in [Teaching with the katas](teaching.md).
"""

WAYS = {
    "one_worker": "`dojo grade`, one worker",
    "two_workers": "`dojo grade`, two workers",
    "dask_two_workers": "`dojo grade --scheduler`, two workers",
    "cold_two_at_once": "a new process for each, two at once",
    "nbgrader": "`nbgrader autograde`, stock",
}
# What is compared, and the least that was wanted.
RATIOS = (
    ("`dojo grade` to stock nbgrader", "two_workers", "nbgrader", 10.0),
    ("two workers to one", "two_workers", "one_worker", 1.7),
    ("on Dask to the same without", "dask_two_workers", "two_workers", 1 / 1.15),
    ("warm workers to a new process for each", "two_workers", "cold_two_at_once", None),
)


def sizing_page(root: Path) -> str:
    """The page as Markdown, for the repository at `root`."""
    results = json.loads((root / RESULTS).read_text(encoding="utf-8"))
    rate = per_minute(results, "one_worker")
    hourly = 60 * rate
    return TEXT.format(
        **_watched(results["watch"]),
        **_notebooks(json.loads((root / NOTEBOOKS).read_text(encoding="utf-8"))),
        date=results["date"],
        tensorflow=results["tensorflow"],
        nbgrader=results["nbgrader"],
        machine=on_machine(results["machine"]),
        rates="\n".join(_rate(results, way, words) for way, words in WAYS.items()),
        ratios="\n".join(_ratio(*one) for one in compared(results)),
        rate=rate,
        hourly=hourly,
        memory=WORKER_MEMORY,
        cores=CORES,
        sizes="\n".join(_size(count, who, hourly) for count, who in CLASSES.items()),
        scaling=per_minute(results, "two_workers") / rate,
        thousand=1000 / hourly * PRICE,
        million=1_000_000 / hourly * PRICE,
    )


def per_minute(results: dict[str, Any], way: str) -> float:
    """Submissions a minute."""
    measured = results["ways"][way]
    return 60 * measured["submissions"] / measured["seconds"]


def compared(results: dict[str, Any]) -> Iterator[tuple[str, float, float | None]]:
    """What is compared, the ratio of the rates, and what it should be at least."""
    for words, way, other, least in RATIOS:
        yield words, per_minute(results, way) / per_minute(results, other), least


def _watched(pairs: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "watched": median(pair["watched"] for pair in pairs),
        "fresh": median(pair["fresh"] for pair in pairs),
        "watch_ratio": median(pair["watched"] / pair["fresh"] for pair in pairs),
        "watch_katas": len(pairs),
    }


def _notebooks(results: dict[str, Any]) -> dict[str, Any]:
    autograde, ours = results["seconds"]["nbgrader_autograde"], results["seconds"]["dojo_nbgrader_grade"]
    told = {"notebooks_date": results["date"], "autograde": autograde, "ours": ours}
    counts = {name: results[name] for name in ("students", "assignments", "notebooks")}
    return told | counts | {"notebook_ratio": autograde / ours}


def _rate(results: dict[str, Any], way: str, words: str) -> str:
    measured = results["ways"][way]
    told = (words, measured["submissions"], f"{measured['seconds']:.0f}", f"{per_minute(results, way):.0f}")
    return f"| {' | '.join(map(str, told))} |"


def _ratio(words: str, ratio: float, least: float | None) -> str:
    wanted = f"at least {least:.2f} ×: {'reached' if ratio >= least else 'not reached'}" if least else "–"
    return f"| {words} | {ratio:.2f} × | {wanted} |"


def _size(count: int, who: str, hourly: float) -> str:
    hours = count / hourly
    machines = ceil(hours / CORES)
    return f"| {count:,} | {who} | {_amount(hours)} | {_time(hours / CORES)} | {machines} |"


def _amount(hours: float) -> str:
    return f"{hours:.1f}" if hours < 10 else f"{hours:,.0f}"


def _time(hours: float) -> str:
    minutes = 60 * hours
    if minutes < 1:
        return f"{60 * minutes:.0f} s"
    return f"{minutes:.0f} min" if hours < 2 else f"{hours:.0f} h"
