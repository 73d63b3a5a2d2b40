"""Is anything refused that is not the file the lock names?"""

import hashlib
import json
from pathlib import Path

import pytest

from dojo.runtime_bundle.upstream import Upstream, UpstreamError

CONTENT = b"wasm"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lock = {
        "pyodide": {"npm": "pyodide", "files": {"pyodide.mjs": hashlib.sha256(CONTENT).hexdigest()}},
        "wheels": {},
    }
    folder = tmp_path / "web/node_modules/pyodide"
    folder.mkdir(parents=True)
    (tmp_path / "web/vendor.lock.json").write_text(json.dumps(lock), encoding="utf-8")
    (folder / "pyodide.mjs").write_bytes(CONTENT)
    return tmp_path


def test_the_file_the_lock_names_is_read(root: Path) -> None:
    assert Upstream(root).pyodide("pyodide.mjs") == CONTENT


def test_another_file_is_refused_with_both_hashes(root: Path) -> None:
    (root / "web/node_modules/pyodide/pyodide.mjs").write_bytes(b"other")
    with pytest.raises(UpstreamError, match=f"{hashlib.sha256(b'other').hexdigest()}.*lock.json says"):
        Upstream(root).pyodide("pyodide.mjs")


def test_a_missing_file_says_which_command_brings_it(root: Path) -> None:
    (root / "web/node_modules/pyodide/pyodide.mjs").unlink()
    with pytest.raises(UpstreamError, match="npm ci --prefix web"):
        Upstream(root).pyodide("pyodide.mjs")
