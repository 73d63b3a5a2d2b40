"""Versions that stand in more than one file agree."""

import json
import re
import sys
import tomllib
from pathlib import Path

import pytest

from dojo.verified import NEEDED

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
VENDORED = json.loads((ROOT / "web/vendor.lock.json").read_text(encoding="utf-8"))
NPM = json.loads((ROOT / "web/package-lock.json").read_text(encoding="utf-8"))["packages"]


def pinned() -> dict[str, str]:
    """Package name to version, from constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.lower().split("==") for line in lines if "==" in line)


def minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


def test_python_is_the_one_of_pyodide() -> None:
    wanted = (ROOT / ".python-version").read_text(encoding="utf-8").strip()
    assert minor(VENDORED["pyodide"]["python"]) == wanted
    assert PYPROJECT["project"]["requires-python"] == f"=={wanted}.*"
    assert PYPROJECT["tool"]["ruff"]["target-version"] == "py" + wanted.replace(".", "")
    assert f"{sys.version_info.major}.{sys.version_info.minor}" == wanted


def test_pyodide_is_the_one_that_npm_installs() -> None:
    assert NPM["node_modules/pyodide"]["version"] == VENDORED["pyodide"]["version"]


@pytest.mark.parametrize("wheel", [name for name, pin in VENDORED["wheels"].items() if "npm" not in pin])
def test_the_page_and_the_machine_run_the_same_pure_python(wheel: str) -> None:
    assert pinned()[wheel] == VENDORED["wheels"][wheel]["version"]


def test_the_numpy_of_the_page_is_one_that_the_project_allows() -> None:
    declared = next(d for d in PYPROJECT["project"]["dependencies"] if d.startswith("numpy"))
    lowest = re.fullmatch(r"numpy>=([\d.]+)", declared)
    assert lowest is not None
    assert lowest[1] == VENDORED["wheels"]["numpy"]["version"]


def test_what_was_recorded_came_from_the_tensorflow_that_is_installed() -> None:
    installed = pinned()["tensorflow"]
    trees = (ROOT / "graders/expected", ROOT / "tests/conformance/recorded")
    recordings = [path for tree in trees for path in tree.rglob("*.json")]
    assert len(recordings) > 100
    stale = [path for path in recordings if f'"{installed}"' not in path.read_text(encoding="utf-8")]
    assert stale == []


def test_no_registry_and_no_machine_path_is_committed_in_a_lock() -> None:
    for name in ("constraints.txt", "web/package-lock.json", "web/vendor.lock.json"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "file://" not in text, name
        assert "/opt/" not in text, name


def test_every_version_that_lessons_name_is_one_that_make_installs() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    others = re.search(r"^OTHER_TENSORFLOW := (.+)$", makefile, re.MULTILINE)
    assert others is not None
    assert sorted([*others[1].split(), pinned()["tensorflow"]]) == sorted(NEEDED)
