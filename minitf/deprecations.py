"""The notices that TensorFlow logs, once per place in the code, for names that have a successor."""

import logging

from minitf.graph.source_lines import learner_line

_LOG = logging.getLogger("tensorflow")
_told: set[tuple] = set()


def tell(name: str, module: str, instead: str) -> None:
    """Log that `name` of TensorFlow's `module` is deprecated."""
    place = learner_line() or ("<unknown>", 0)
    if (place, name) in _told:
        return
    _told.add((place, name))
    _LOG.warning(
        "From %s:%s: %s (from %s) is deprecated and will be removed in a future version.\n"
        "Instructions for updating:\n%s",
        *place,
        name,
        module,
        instead,
    )
