"""A small bundle: the real server and starters around a site of three files."""

from pathlib import Path

import pytest

from dojo.bundle.archive import Entry, unpack, write_zip
from dojo.bundle.contents import box

PAGE = "<!doctype html><title>Katas</title>" + "<p>Page</p>" * 500


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The folder of an unzipped bundle, with spaces in its path."""
    site = {"index.html": PAGE, "404.html": "<h1>Not here</h1>", "engine.wasm": "\0asm"}
    entries = [*box(), *(Entry(f"site/{name}", text.encode()) for name, text in site.items())]
    write_zip(entries, tmp_path / "small.zip")
    return unpack(tmp_path / "small.zip", tmp_path / "USB stick (copy)")
