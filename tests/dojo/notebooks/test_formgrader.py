"""A teacher opens formgrader, reads a report, and grades a reflection by hand; the export has the grade."""

import csv
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dojo.notebooks.coursedir import course_directory, opened
from tests.dojo.notebooks.graded_class import GradedClass, run
from tests.dojo.notebooks.hand_ins import ASSIGNMENT
from tests.dojo.notebooks.jupyter_server import jupyter

pytestmark = [pytest.mark.tensorflow, pytest.mark.browser, pytest.mark.xdist_group("nbgrader")]

GIVEN = 3


@pytest.fixture(scope="module")
def formgrader(graded: GradedClass, browser: Browser) -> Iterator[Page]:
    """Formgrader's page of submissions of the reflection."""
    with jupyter(graded.folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}formgrader/gradebook/{ASSIGNMENT}/reflection", wait_until="commit")
        yield page


def test_a_grade_entered_by_hand_is_exported(graded: GradedClass, formgrader: Page) -> None:
    formgrader.get_by_role("link", name=re.compile("Submission #1")).click()
    score = formgrader.locator("input.score").last
    expect(score).to_be_visible()
    student = student_of(graded, formgrader.url)
    before = total(graded, student)
    score.fill(str(GIVEN))
    score.press("Tab")
    expect(formgrader.locator(".score-saved").last).to_be_visible()
    assert total(graded, student) == before + GIVEN


def student_of(graded: GradedClass, address: str) -> str:
    """Whose submission a page shows; formgrader itself tells no names."""
    with opened(course_directory(graded.folder).db_url) as gradebook:
        submission = urlsplit(address).path.rstrip("/").rpartition("/")[2]
        return gradebook.find_submission_notebook_by_id(submission).student.id


def total(graded: GradedClass, student: str) -> float:
    """The student's points for the assignment, by the guide's own export."""
    run(["cd course", "nbgrader export --to by_hand.csv"], graded.folder.parent)
    rows = csv.DictReader((graded.folder / "by_hand.csv").read_text(encoding="utf-8").splitlines())
    return next(float(row["score"]) for row in rows if row["student_id"] == student)
