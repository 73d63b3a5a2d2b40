"""Watches what a submission keeps, variables and Python's own data: what has changed since the last look."""

import re
from collections.abc import Callable
from itertools import islice
from typing import Any

from graders.player.encode import encode
from graders.player.reachable import PLAIN, Belongs, reachable
from graders.player.runtime import Runtime

MOST_LISTED = 40
MOST_ELEMENTS = 1000  # a larger variable is not followed: nobody reads its numbers
MOST_ITEMS = 20
WIDEST = 100
MOST_VISITED = 2000

Changes = dict[str, dict[str, Any]]

# `step`, `agent.step`: not an item of a container, not in a closure, and nobody's private matter.
_NAMED = re.compile(r"[^\W_]\w*(\.[^\W_]\w*)*")


class ChangeWatch:
    """Looks at what is reachable from `roots()`, by path: `counter`, `agent.step`, `model.weights[0]`."""

    def __init__(self, roots: Callable[[], dict[str, Any]], runtime: Runtime, belongs: Belongs):
        self._roots = roots
        self._runtime = runtime
        self._belongs = belongs
        self._known: dict[str, Any] = {}

    def changes(self) -> Changes:
        """`{path: {"before", "after"}}` of what is new (`before` is None) or other than at the last look."""
        now = self._look()
        changed = {
            path: {"before": self._known.get(path), "after": value}
            for path, value in now.items()
            if self._known.get(path) != value
        }
        self._known = now
        return changed

    def _look(self) -> dict[str, Any]:
        visited = islice(reachable(self._roots(), self._runtime, self._belongs, WIDEST), MOST_VISITED)
        followed = ((path, value) for path, value in visited if self._is_followed(path, value))
        return {path: encode(value, self._runtime) for path, value in islice(followed, MOST_LISTED)}

    def _is_followed(self, path: str, value: Any) -> bool:
        if self._runtime.is_variable(value):
            return (value.shape.num_elements() or 0) <= MOST_ELEMENTS
        return bool(_NAMED.fullmatch(path)) and (isinstance(value, PLAIN) or self._is_small_container(value))

    def _is_small_container(self, value: Any) -> bool:
        """Small, and without variables, which are followed by themselves."""
        if not isinstance(value, list | dict) or len(value) > MOST_ITEMS:
            return False
        items = value.values() if isinstance(value, dict) else value
        return not any(map(self._runtime.is_variable, items))
