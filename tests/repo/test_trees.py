"""The path is the key: every tree holds the same katas, and nothing else."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def keys_in(tree: str, pattern: str) -> set[str]:
    """The keys of a tree, from the files that match `pattern` (two folders deep, then the file or folder)."""
    found = set()
    for path in (ROOT / tree).glob(pattern):
        track, slug = path.relative_to(ROOT / tree).parts[:2]
        found.add(f"{track}/{slug.removesuffix(path.suffix) if path.is_file() else slug}")
    return found


def curriculum() -> set[str]:
    tracks = tomllib.loads((ROOT / "katas/curriculum.toml").read_text(encoding="utf-8"))["tracks"]
    return {f"{track['slug']}/{slug}" for track in tracks for slug in track["katas"]}


TREES = {
    "katas": "*/*/",
    "solutions": "*/*/",
    "graders/specs": "*/[!_]*.py",
    "graders/expected": "*/*.json",
    "docs/katas": "*/*.md",
}


def test_the_curriculum_lists_katas() -> None:
    assert len(curriculum()) >= 6


@pytest.mark.parametrize("tree", TREES)
def test_a_tree_holds_exactly_the_katas_of_the_curriculum(tree: str) -> None:
    found = {
        key for key in keys_in(tree, TREES[tree]) if "__pycache__" not in key and not key.endswith("/index")
    }
    assert found == curriculum()
