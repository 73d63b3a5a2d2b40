"""Watches the variables that a submission keeps: which have changed since the last look."""

from collections.abc import Callable
from itertools import islice
from typing import Any

from graders.player.reachable import Belongs, reachable
from graders.player.runtime import Runtime

MOST_VARIABLES = 30
MOST_ELEMENTS = 1000  # a larger variable is not followed: nobody reads its numbers
WIDEST = 100
MOST_VISITED = 2000

Changes = dict[str, dict[str, Any]]


class VariableWatch:
    """Looks at the variables reachable from `roots()`, by their paths: `counter`, `model.weights[0]`."""

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
        variables = ((path, value) for path, value in visited if self._runtime.is_variable(value))
        small = ((p, v) for p, v in variables if (v.shape.num_elements() or 0) <= MOST_ELEMENTS)
        return {path: self._runtime.describe(value) for path, value in islice(small, MOST_VARIABLES)}
