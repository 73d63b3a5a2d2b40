"""The page on sizes works machines out of measured rates, and says whether what was wanted was reached."""

import json
from pathlib import Path

from dojo.site.sizing_page import NOTEBOOKS, RESULTS, sizing_page

RUN = {
    "date": "2026-11-22",
    "machine": {"processor": "A processor", "cores": 2, "memory_gib": 8, "load": 0.5},
    "tensorflow": "2.21.0",
    "nbgrader": "0.9.6",
    "ways": {
        "one_worker": {"submissions": 100, "workers": 1, "seconds": 60.0},
        "two_workers": {"submissions": 100, "workers": 2, "seconds": 40.0},
        "dask_two_workers": {"submissions": 100, "workers": 2, "seconds": 42.0},
        "cold_two_at_once": {"submissions": 10, "workers": 2, "seconds": 20.0},
        "nbgrader": {"submissions": 10, "workers": 1, "seconds": 60.0},
    },
    "watch": [
        {"key": "a", "watched": 0.5, "fresh": 10.0},
        {"key": "b", "watched": 0.9, "fresh": 9.0},
        {"key": "c", "watched": 0.6, "fresh": 8.0},
    ],
}
CLASS = {
    "date": "2026-11-22",
    "students": 30,
    "assignments": 5,
    "notebooks": 510,
    "seconds": {"nbgrader_autograde": 300.0, "dojo_nbgrader_grade": 120.0},
}


def page_of(root: Path) -> str:
    for place, told in ((RESULTS, RUN), (NOTEBOOKS, CLASS)):
        (root / place).parent.mkdir(parents=True)
        (root / place).write_text(json.dumps(told), encoding="utf-8")
    return sizing_page(root)


def test_machines_follow_from_the_rate_of_one_worker(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert "One grades **100 submissions a minute**" in page
    # 10,000 at 100 a minute are 100 minutes of a core, and 6.25 of 16.
    assert "| 10,000 | a department, a year | 1.7 | 6 min | 1 |" in page
    assert "| 1,000,000 | an open course | 167 | 10 h | 11 |" in page


def test_a_ratio_that_was_missed_is_said(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert "| `dojo grade` to stock nbgrader | 15.00 × | at least 10.00 ×: reached |" in page
    assert "| two workers to one | 1.50 × | at least 1.70 ×: not reached |" in page


def test_what_one_learner_waits_is_a_median(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert "0.6 seconds after the file was saved" in page
    assert "needs 9.0: 0.07 of it" in page


def test_notebooks_are_compared(tmp_path: Path) -> None:
    assert "`dojo nbgrader grade` 120 s for the same marks:\n2.5 times as fast" in page_of(tmp_path)
