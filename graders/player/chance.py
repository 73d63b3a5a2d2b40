"""Chance in this process: what one submission has seeded must not decide what the next one draws."""

import random

import numpy as np


class Chance:
    """Seeds Python's and NumPy's generators by chance, NumPy's only after somebody has used it.

    NumPy takes a millisecond for it in a browser, and most submissions never draw from it.
    """

    def __init__(self) -> None:
        self._left: tuple | None = None

    def renew(self) -> None:
        """Make sure that nobody can tell what is drawn next."""
        random.seed()
        if self._left is None or _state() != self._left:
            np.random.seed()
            self._left = _state()


def _state() -> tuple:
    found = np.random.get_state(legacy=False)
    return found["state"]["key"].tobytes(), found["state"]["pos"], found["has_gauss"], found["gauss"]
