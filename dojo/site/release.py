"""`release.json`: a built site's files with their hashes; the service worker tells releases apart by it."""

import hashlib
import json
from pathlib import Path

NAME = "release.json"
SCHEMA = "trace-and-error/release/1"
# Decides for itself when it is out of date; source maps and the compressed sitemap are for no page.
NOT_OF_A_RELEASE = (NAME, "service-worker.js")
NOT_FOR_PAGES = (".map", ".gz")


def write_release(site: Path) -> str:
    """Write `release.json` into a built site; returns the release's name, a hash of its content."""
    files = {path: list(described(site / path)) for path in released_files(site)}
    release = digest(json.dumps(files).encode())
    content = {"schema": SCHEMA, "release": release, "files": files}
    (site / NAME).write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")
    return release


def released_files(site: Path) -> list[str]:
    """Paths of all that pages load, relative to the site's root, in order."""
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(path for path in paths if path not in NOT_OF_A_RELEASE and not path.endswith(NOT_FOR_PAGES))


def described(file: Path) -> tuple[str, int]:
    """A file's hash and its size in bytes."""
    content = file.read_bytes()
    return digest(content), len(content)


def digest(content: bytes) -> str:
    """128 bits of the sha256: enough to tell files apart, in a list that is fetched often."""
    return hashlib.sha256(content).hexdigest()[:32]
