"""What the service worker is told about a release."""

import hashlib
import json
from pathlib import Path

import pytest

from dojo.site.release import write_release


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path in (
        "index.html",
        "katas/index.html",
        "app.js",
        "app.js.map",
        "sitemap.xml.gz",
        "service-worker.js",
    ):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(f"content of {path}", encoding="utf-8")
    return tmp_path


def files_of(site: Path) -> dict[str, list]:
    return json.loads((site / "release.json").read_text(encoding="utf-8"))["files"]


def test_every_file_that_pages_load_is_listed_with_hash_and_size(site: Path) -> None:
    write_release(site)
    assert list(files_of(site)) == ["app.js", "index.html", "katas/index.html"]
    expected = hashlib.sha256(b"content of app.js").hexdigest()[:32]
    assert files_of(site)["app.js"] == [expected, len(b"content of app.js")]


def test_the_same_content_is_the_same_release(site: Path) -> None:
    first = write_release(site)
    assert write_release(site) == first
    (site / "service-worker.js").write_text("another one", encoding="utf-8")
    assert write_release(site) == first


def test_other_content_is_another_release(site: Path) -> None:
    first = write_release(site)
    (site / "index.html").write_text("another one", encoding="utf-8")
    assert write_release(site) != first
