"""The page on speed says what was measured, and whether that was wanted."""

import json
from pathlib import Path

from dojo.site.speed_page import RESULTS, speed_page

OURS = {
    "cold_button_ms": 400,
    "cold_ms": 3000,
    "warm_ms": 1500,
    "stop_ms": 900,
    "cold_bytes": 9_900_000,
    "warm_bytes": 0,
    "cold_requests": 40,
    "warm_requests": 1,
}
STOCK = OURS | {"cold_ms": 8000, "warm_ms": 4000, "stop_ms": 5000, "warm_requests": 0}
RUN = {
    "date": "2026-11-22",
    "machine": {"processor": "A processor", "cores": 2, "memory_gib": 8, "load": 0.5},
    "chromium": "156",
    "kata": "retracing/literals_or_tensors",
    "rounds": 3,
    "lines": {"no limit": {"ours": OURS, "stock": STOCK, "jupyterlite": {"cold_ms": 20_000}}},
}


def page_of(root: Path) -> str:
    results = root / RESULTS
    results.parent.mkdir(parents=True)
    results.write_text(json.dumps(RUN), encoding="utf-8")
    return speed_page(root)


def test_measures_stand_in_a_table_with_their_ratio(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert "| first visit, to the verdict | 3.00 s | 8.00 s | 20.00 s | 0.38 × |" in page
    assert "| requests on a later visit | 1 | 0 | – | – |" in page


def test_a_target_that_was_missed_is_said(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert "| first visit at most half of the stock page | 0.38 × | reached |" in page
    assert "| later visit at most a quarter | 0.38 × | not reached |" in page


def test_what_was_not_measured_has_no_value(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert "| Stop, to the next verdict | 0.90 s | 5.00 s | – | 0.18 × |" in page
    assert "- **JupyterLite** runs" in page
