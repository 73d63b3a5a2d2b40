"""Katas as notebooks: what a student's notebook calls, and the course that nbgrader runs.

`course` builds the source notebooks, `preprocessors` grades them for nbgrader, `export`
writes gradebooks for learning platforms. A notebook itself calls `check` only.
"""

from typing import Any


def check(key: str) -> Any:
    """Check the answer to the kata `key` that was run last in this notebook, as practice."""
    from dojo.notebooks import kernel

    return kernel.check(key)


def official(key: str) -> Any:
    """What a hidden cell calls; marks are given by `dojo.notebooks.preprocessors`, never here."""
    from dojo.notebooks import kernel

    return kernel.official(key)
