"""A small soak; `make soak` is the one with thousands of gradings."""

from pathlib import Path

from tests.soak.soak import soak


def test_a_class_is_graded_the_same_among_kills(tmp_path: Path) -> None:
    soaked = soak(tmp_path, "minitf", gradings=40, seed=3)
    assert soaked.is_clean, soaked
    assert soaked.killed.total() >= 1, soaked
