"""Zygotes of the test's own: in a folder of their own, and ended with the test."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dojo.zygote.client import end_zygote


@pytest.fixture(autouse=True)
def cache_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Not pytest's own folder: the path of a socket has to be short."""
    with tempfile.TemporaryDirectory(prefix="run-") as folder:
        monkeypatch.setenv("XDG_CACHE_HOME", folder)
        yield Path(folder)
        end_zygote("minitf")
