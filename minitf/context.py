"""Where ops go: the eager mode or the graph that is being built; `tf.init_scope` and the eager switch."""

from collections.abc import Iterator
from contextlib import contextmanager


class EagerMode:
    """The bottom of the stack: ops run at once. A graph being built takes its place by `building`."""

    graph = None

    def __init__(self):
        self.tapes: list = []
        self.names: tuple[str, ...] = ()


EAGER = EagerMode()

# The mode in force: EAGER, or a FuncGraph, whose `graph` attribute is itself. Read as `context.current`.
current = EAGER
functions_run_eagerly = False
# Decides about variables made now, while a function is traced; `init_scope` does not lift out of it.
variable_creator = None
# What AutoGraph did to the innermost code that runs: "UNSPECIFIED", "ENABLED" or "DISABLED".
autograph_status = "UNSPECIFIED"


@contextmanager
def building(graph) -> Iterator[None]:
    """Ops called inside are recorded in `graph`."""
    global current
    outer = current
    current = graph
    try:
        yield
    finally:
        current = outer


@contextmanager
def creating_variables(creator: object) -> Iterator[None]:
    """Variables made inside are `creator`'s business."""
    global variable_creator
    outer = variable_creator
    variable_creator = creator
    try:
        yield
    finally:
        variable_creator = outer


@contextmanager
def init_scope() -> Iterator[None]:
    """`tf.init_scope`: ops inside run eagerly, outside every graph and every tape."""
    global current
    outer, tapes = current, EAGER.tapes
    current = EAGER
    EAGER.tapes = []
    try:
        yield
    finally:
        current, EAGER.tapes = outer, tapes


@contextmanager
def no_tapes() -> Iterator[None]:
    """No tape takes note of what happens inside."""
    modes, graph = [EAGER], current.graph
    while graph is not None:
        modes.append(graph)
        graph = graph.outer_graph
    paused = [(mode, mode.tapes) for mode in modes]
    for mode in modes:
        mode.tapes = []
    try:
        yield
    finally:
        for mode, tapes in paused:
            mode.tapes = tapes


@contextmanager
def autograph(status: str) -> Iterator[None]:
    """Say what AutoGraph did to the code that runs inside; error messages depend on it."""
    global autograph_status
    outer = autograph_status
    autograph_status = status
    try:
        yield
    finally:
        autograph_status = outer


def executing_eagerly() -> bool:
    """`tf.executing_eagerly`: False while a graph is being built."""
    return current.graph is None


def inside_function() -> bool:
    """`tf.inside_function`: True while a `tf.function` is being traced."""
    return current.graph is not None


def run_functions_eagerly(run_eagerly: bool) -> None:
    """`tf.config.run_functions_eagerly`: whether calls of a `tf.function` run its Python body instead."""
    global functions_run_eagerly
    functions_run_eagerly = bool(run_eagerly)
