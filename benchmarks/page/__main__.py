"""`make bench-page`: our page beside a stock one, from one run on one server; writes results.json."""

import argparse
import json
import platform
import shutil
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Playwright, sync_playwright
from rich.console import Console

from benchmarks.machine import machine
from benchmarks.page.jupyterlite import write_jupyterlite
from benchmarks.page.server import Line, serving
from benchmarks.page.stock import write_stock_page
from benchmarks.page.table import comparison
from benchmarks.page.visits import Visit, can_stop, new_reader, stop_to_verdict, visit
from dojo.bundle.in_browser import CHROMIUM
from tests.chromium import ONLY_THIS_MACHINE

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build/bench-page"
RESULTS = Path(__file__).with_name("results.json")
KEY = "retracing/literals_or_tensors"
LINES = {"no limit": None, "20 Mbit/s": 20, "5 Mbit/s": 5}
JUPYTER = ROOT / "build/jupyterlite/bin/jupyter"  # put there by `make bench-page`
WARM_VISITS = 3

type Seen = dict[str, list[float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="new readers per page and line")
    parser.add_argument("--save", action="store_true", help="write the results that the site publishes")
    chosen = parser.parse_args()
    pages = lay_out()
    with sync_playwright() as playwright:
        results = measure(playwright, pages, chosen.rounds)
    Console().print(comparison(results))
    if chosen.save:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def lay_out() -> dict[str, str]:
    """The pages below one folder, so that one server has them; their addresses from there."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    write_stock_page(ROOT, FOLDER / "stock", KEY)
    shutil.rmtree(FOLDER / "ours", ignore_errors=True)
    shutil.copytree(ROOT / "site", FOLDER / "ours")
    address = write_jupyterlite(ROOT, FOLDER / "jupyterlite", KEY, JUPYTER)
    return {"ours": f"ours/katas/{KEY}/", "stock": "stock/", "jupyterlite": f"jupyterlite/{address}"}


def measure(playwright: Playwright, pages: dict[str, str], rounds: int) -> dict[str, Any]:
    """The pages take turns, so that whatever else the machine does meets both."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    line = Line()
    seen: dict[str, dict[str, Seen]] = {name: {page: defaultdict(list) for page in pages} for name in LINES}
    with serving(FOLDER, line) as address:
        for name, megabits in LINES.items():
            line.megabits = megabits
            for _ in range(rounds):
                for page, path in pages.items():
                    with new_reader(playwright, chromium, ONLY_THIS_MACHINE) as context:
                        reader(context, f"{address}/{path}", line, seen[name][page])
    return {
        "schema": "trace-and-error/bench-page/1",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "chromium": version_of(playwright, chromium),
        "python": platform.python_version(),
        "kata": KEY,
        "rounds": rounds,
        "warm_visits": WARM_VISITS,
        "lines": {name: {page: medians(values) for page, values in of.items()} for name, of in seen.items()},
    }


def reader(context: Any, address: str, line: Line, seen: Seen) -> None:
    """One reader: the first visit, Stop, and then visits of somebody who has been there."""
    page, first = visit(context, address, line)
    note(seen, "cold", first)
    if can_stop(page):
        seen["stop_ms"].append(stop_to_verdict(page))
    page.close()
    for _ in range(WARM_VISITS):
        page, again = visit(context, address, line)
        note(seen, "warm", again)
        page.close()


def note(seen: Seen, kind: str, what: Visit) -> None:
    for name, value in what.measures.items():
        seen[f"{kind}_{name}"].append(value)


def medians(seen: Seen) -> dict[str, int]:
    return {name: round(median(values)) for name, values in seen.items()}


def version_of(playwright: Playwright, chromium: str) -> str:
    with playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as browser:
        return browser.version


if __name__ == "__main__":
    main()
