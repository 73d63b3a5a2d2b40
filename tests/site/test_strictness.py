"""Does every kata's page say how strict its grader is?"""

from pathlib import Path

import pytest
from markupsafe import escape

from dojo.course import Course
from dojo.site.strictness import Strictness, strictness

pytestmark = pytest.mark.xdist_group("site")

FOUND = strictness(Course(Path(__file__).parents[2]))


@pytest.mark.parametrize(("key", "strict"), FOUND.items(), ids=FOUND)
def test_a_lesson_shows_the_share_and_why_changes_pass(site: Path, key: str, strict: Strictness) -> None:
    page = " ".join((site / f"katas/{key}/index.html").read_text(encoding="utf-8").split())
    assert (
        f"It rejects {strict.rejected} of {strict.changed} changes that matter ({strict.percent} %)." in page
    )
    assert page.count("How strict is this grader?") == 1
    assert all(str(escape(each.because)) in page for each in strict.passes)
