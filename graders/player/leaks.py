"""Finds symbolic tensors that outlived the trace they belong to."""

from itertools import islice
from typing import Any

from graders.player.reachable import Belongs, reachable
from graders.player.runtime import Runtime

MOST_LEAKS = 20


def find_leaks(roots: dict[str, Any], runtime: Runtime, belongs: Belongs) -> list[dict[str, str]]:
    """Symbolic tensors reachable from globals, closures, attributes and containers.

    `belongs` says whether an object is the submission's own, whose attributes count.
    """
    leaked = (
        (path, value) for path, value in reachable(roots, runtime, belongs) if runtime.is_symbolic(value)
    )
    return [{"path": path, "type": type(value).__name__} for path, value in islice(leaked, MOST_LEAKS)]
