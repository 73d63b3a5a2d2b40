"""The pages get one style sheet with the text of all."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files, get_files

from dojo.site.styles import MERGED, merge_styles

SHEETS = {"stylesheets/first.css": "a { color: red; }", "stylesheets/second.css": "a { color: blue; }"}


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs/stylesheets").mkdir(parents=True)
    for path, text in SHEETS.items():
        (tmp_path / "docs" / path).write_text(text, encoding="utf-8")
    found = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    found.load_dict({"site_name": "Test", "docs_dir": str(tmp_path / "docs"), "extra_css": [*SHEETS]})
    found.validate()
    return found


def merged(config: MkDocsConfig) -> Files:
    files = get_files(config)
    merge_styles(files, config)
    return files


def test_later_sheets_still_win(config: MkDocsConfig) -> None:
    files = merged(config)
    assert list(files.src_uris) == config.extra_css == [MERGED]
    assert files.src_uris[MERGED].content_string.split("\n") == [*SHEETS.values(), ""]


def test_a_missing_sheet_ends_the_build(config: MkDocsConfig) -> None:
    config.extra_css.append("stylesheets/third.css")
    with pytest.raises(Abort, match=r"third\.css"):
        merged(config)
