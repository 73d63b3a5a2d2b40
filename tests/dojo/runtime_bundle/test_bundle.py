"""Can the page trust the bundle that `make` built: its names, hashes and weight?"""

import base64
import gzip
import hashlib
import json
from pathlib import Path

import pytest

from dojo.runtime_bundle.bundle import NOTICES, short_hash

RUNTIME = Path(__file__).parents[3] / "docs/assets/runtime"
MOST_BYTES = 10_000_000  # over the wire, to the first verdict


@pytest.fixture(scope="module")
def manifest() -> dict:
    assert RUNTIME.is_dir(), "These tests need the built runtime: run `make site`."
    return json.loads((RUNTIME / "manifest.json").read_text(encoding="utf-8"))


def test_every_archive_is_named_and_described_by_its_content(manifest: dict) -> None:
    for entry in [manifest["stdlib"], *manifest["archives"]]:
        content = (RUNTIME / entry["file"]).read_bytes()
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        assert entry["file"] == f"{entry['name']}-{short_hash(content)}.pack"
        assert (entry["bytes"], entry["integrity"]) == (len(content), f"sha256-{digest}")


def test_nothing_lies_in_the_folder_that_the_manifest_does_not_name(manifest: dict) -> None:
    named = {"manifest.json", NOTICES, manifest["core"]["folder"], manifest["stdlib"]["file"]}
    named |= {entry["file"] for entry in manifest["archives"]}
    assert {path.name for path in RUNTIME.iterdir()} == named


def test_the_licenses_of_what_is_vendored_travel_with_it() -> None:
    text = (RUNTIME / NOTICES).read_text(encoding="utf-8")
    assert "numpy 2.2.5: BSD-3-Clause" in text
    assert "Copyright (c) 2005-2024, NumPy Developers." in text
    assert "pyodide 0.29.5: MPL-2.0" in text


def test_all_that_a_first_verdict_needs_stays_below_the_budget(manifest: dict) -> None:
    core = [path.read_bytes() for path in (RUNTIME / manifest["core"]["folder"]).iterdir()]
    editor = [path.read_bytes() for path in (RUNTIME.parent / "workbench").glob("*.js")]
    packs = sum(entry["bytes"] for entry in [manifest["stdlib"], *manifest["archives"]])
    assert packs + sum(len(gzip.compress(content)) for content in core + editor) < MOST_BYTES
