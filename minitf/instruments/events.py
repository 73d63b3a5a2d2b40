"""Ordered events: trace, call, print, read, assign, random; and how often each op ran."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from minitf import context, dispatch, handles

# The callbacks of those who listen now.
listeners: list[Callable[[dict], None]] = []
# Called with an op's type for every op that runs, while somebody counts.
count_op: Callable[[str], None] | None = None


def emit(event: dict) -> None:
    """Give an event to all listeners. Callers check `listeners` first, so that silence costs nothing."""
    for listener in list(listeners):
        listener(event)


def when() -> str:
    """ "trace" while a function is being traced, otherwise "run"."""
    return "trace" if context.inside_function() else "run"


@contextmanager
def listen(callback: Callable[[dict], None]) -> Iterator[None]:
    """Call `callback(event)` for every event inside, in order. Events are dicts with a "kind":

    enter, leave: of (the `tf.function`); Python calls it, in either mode, and the call is over.
    trace: function (name), number, signature (parameter to text), reason, of (the `tf.function`);
        tracing begins.
    traced: of, concrete (None when tracing failed), made_variables; tracing is over.
    call: function, trace (the number of the trace that served it), concrete.
    print: text, when ("trace" or "run"), by ("tf.print").
    read, assign: variable (name). random: op.
    """
    listeners.append(callback)
    handles.on_access = _accessed
    try:
        yield
    finally:
        listeners.remove(callback)
        if not listeners:
            handles.on_access = None


def _accessed(kind: str, handle: handles.Handle) -> None:
    emit({"kind": kind, "variable": handle.name})


def printed(text: str, by: str = "tf.print") -> None:
    """`tf.print` wrote `text`."""
    if listeners:
        emit({"kind": "print", "when": when(), "text": text, "by": by})


def drew(op: str) -> None:
    """An op drew random numbers."""
    if listeners:
        emit({"kind": "random", "op": op})


@contextmanager
def counted_ops() -> Iterator[Counter]:
    """Count by type the ops that run inside, eagerly and in graphs."""
    global count_op
    counter: Counter = Counter()
    outer = count_op

    def count(type: str) -> None:
        counter[type] += 1

    count_op = dispatch.on_eager_op = count
    try:
        yield counter
    finally:
        count_op = dispatch.on_eager_op = outer
