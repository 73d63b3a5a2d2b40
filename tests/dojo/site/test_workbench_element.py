"""What a built page says about its workbench before any script runs."""

import json
from pathlib import Path

import pytest

from dojo.site.workbench_element import as_recorded, with_preloads

LIVE = '<head></head><kata-workbench kata="a/b"><pre></pre></kata-workbench>'


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "assets/workbench").mkdir(parents=True)
    (tmp_path / "assets/workbench/parts.json").write_text(json.dumps(["workbench.js", "chunk-1.js"]))
    return tmp_path


def test_a_page_with_a_live_workbench_asks_for_its_parts_at_once(docs: Path) -> None:
    assert with_preloads(LIVE, "katas/a/b/", docs).startswith(
        '<head><link rel="modulepreload" href="../../../assets/workbench/workbench.js">'
        '<link rel="modulepreload" href="../../../assets/workbench/chunk-1.js"></head>'
    )


def test_other_pages_ask_for_nothing(docs: Path) -> None:
    for html in (as_recorded(LIVE, "a/b"), "<head></head><p>`kata-workbench` is an element.</p>"):
        assert with_preloads(html, "katas/a/b/", docs) == html


def test_only_the_workbench_of_the_recorded_kata_is_marked() -> None:
    assert as_recorded(LIVE, "a/b") == LIVE.replace('kata="a/b"', 'kata="a/b" recorded')
    assert as_recorded(LIVE, "a/c") == LIVE
