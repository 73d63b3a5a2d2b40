"""What the dry run says of a bundle that is not right."""

import json
from pathlib import Path

import pytest

from dojo.bundle.outcome import Wrong
from dojo.bundle.served import pages_lead_nowhere_else, runtime_agrees


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('<script src="https://cdn.example.org/x.js"></script>', "loads https://cdn.example.org/x.js"),
        ('<link rel="stylesheet" href="//fonts.example.org/a.css">', "loads //fonts.example.org/a.css"),
        ('<img src="../pictures/no.png">', "leads to /pictures/no.png"),
        ('<a href="../missing/">', "leads to /missing/"),
    ],
)
def test_a_page_that_needs_a_network_is_named(tmp_path: Path, text: str, wrong: str) -> None:
    page = tmp_path / "katas/index.html"
    page.parent.mkdir()
    page.write_text(text)
    with pytest.raises(Wrong, match=wrong):
        pages_lead_nowhere_else(tmp_path)


def test_a_style_that_needs_a_network_is_named(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text('@import "https://fonts.example.org/a.css";')
    with pytest.raises(Wrong, match=r"site\.css loads"):
        pages_lead_nowhere_else(tmp_path)


def test_links_that_people_may_follow_or_not_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<link rel="canonical" href="http://127.0.0.1:8000/"><a href="https://example.org/">elsewhere</a>'
        '<a href="#top">up</a><a href="mailto:a@example.org">mail</a>'
    )
    assert pages_lead_nowhere_else(tmp_path) == "3 addresses"


def test_a_runtime_file_that_is_not_the_one_of_the_manifest_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "assets/runtime"
    folder.mkdir(parents=True)
    (folder / "stdlib-1.pack").write_bytes(b"other")
    entry = {"file": "stdlib-1.pack", "integrity": "sha256-AAAA"}
    manifest = {
        "stdlib": entry,
        "natives": entry,
        "course": entry,
        "archives": [],
        "later": {"packs": []},
        "whole": {},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(Wrong, match=r"stdlib-1\.pack is not the file"):
        runtime_agrees(tmp_path)
