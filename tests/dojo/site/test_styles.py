"""The pages get one style sheet with the text of all."""

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

SHEETS = {"stylesheets/first.css": "a { color: red; }", "stylesheets/second.css": "a { color: blue; }"}
HOOK = "from dojo.site.styles import merge_styles as on_files\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site of one page with two sheets of ours."""
    (tmp_path / "docs/stylesheets").mkdir(parents=True)
    for path, text in SHEETS.items():
        (tmp_path / "docs" / path).write_text(text, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# A page\n", encoding="utf-8")
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    settings = "site_name: Test\ntheme: mkdocs\nhooks: [hook.py]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return tmp_path


def build_with(project: Path, sheets: list[str]) -> None:
    build(load_config(str(project / "mkdocs.yml"), extra_css=sheets))


def test_later_sheets_still_win(project: Path) -> None:
    build_with(project, [*SHEETS])
    page = (project / "site/index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="(stylesheets/.*?)"', page) == ["stylesheets/all.css"]
    (sheet,) = (project / "site/stylesheets").iterdir()
    assert sheet.read_text(encoding="utf-8").split("\n") == [*SHEETS.values(), ""]


def test_a_missing_sheet_ends_the_build(project: Path) -> None:
    with pytest.raises(Abort, match=r"third\.css"):
        build_with(project, [*SHEETS, "stylesheets/third.css"])
