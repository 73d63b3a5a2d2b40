"""The grades as CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from dojo.grading.store import Graded

COLUMNS = (
    "learner", "kata", "verdict", "points", "passed", "checks", "problem", "diagnosis", "review", "sha256"
)  # fmt: skip
# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def to_csv(grades: Sequence[Graded]) -> str:
    """One row per submission."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)  # Python's default dialect is RFC 4180's
    writer.writerow(COLUMNS)
    for one in grades:
        writer.writerow([harmless(cell) for cell in _row(one)])
    return text.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet computes."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _row(one: Graded) -> list[str]:
    report = one.report
    verdicts = [check["verdict"] for check in report["checks"]]
    return [
        one.learner,
        one.key,
        report["verdict"],
        f"{one.points:.4f}",
        str(verdicts.count("PASS")),
        str(len(verdicts)),
        (report["problem"] or {}).get("kind", ""),
        (report["diagnosis"] or {}).get("id", ""),
        " ".join(dict.fromkeys(reason["kind"] for reason in report["review"])),
        report["submission"]["sha256"],
    ]
