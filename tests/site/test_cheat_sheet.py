"""The cheat sheet: every row names the kata that shows what it says."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("site")


def test_every_row_links_to_a_kata(site: Path) -> None:
    page = (site / "cheat-sheet/index.html").read_text(encoding="utf-8")
    rows = re.findall(r"<tr>\s*<td>.*?</tr>", page, re.DOTALL)
    assert len(rows) > 40
    assert [row for row in rows if '<a href="../katas/' not in row] == []
