"""Loops that Python runs while a function is traced: unrolled into the graph, watched for two mistakes."""

import logging
import traceback
from collections.abc import Callable, Iterable

from minitf import context
from minitf.errors import OperatorNotAllowedInGraphError

_LOG = logging.getLogger("tensorflow")
_MOST_ITERATIONS = 100_000_000
_MANY_ITERATIONS = 50_000
_SEE = (
    "\nSee https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/"
    "limitations.md#consistency-of-control-flow-types for more info."
)


def python_for(items: Iterable, keeps_going: Callable | None, body: Callable) -> None:
    """`for item in items: body(item)`, left when `keeps_going` says so (a lowered `break` or `return`)."""
    watch = _Watch()

    def goes_on() -> bool:
        return keeps_going is None or _as_bool(
            keeps_going(),
            "break and return statements which depend on a TF condition are not supported in Python for"
            " loops."
            " Did you intend to make it a TF loop?",
        )

    if not goes_on():
        return
    for item in items:
        watch.before_iteration()
        body(item)
        watch.after_iteration()
        if not goes_on():
            break


def python_while(test: Callable, body: Callable) -> None:
    """`while test(): body()`."""
    watch = _Watch()
    while _as_bool(
        test(),
        "The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either"
        " because variables changed type, or when a break or return statement inside the loop depends on a"
        " Tensor condition. In both cases, changing to a TF loop should remove the error.",
    ):
        watch.before_iteration()
        body()
        watch.after_iteration()


def _as_bool(test: object, refusal: str) -> bool:
    try:
        return bool(test)
    except OperatorNotAllowedInGraphError as error:
        raise NotImplementedError(refusal + _SEE) from error


class _Watch:
    """Counts iterations; warns once if a long loop still adds ops to the graph."""

    def __init__(self):
        self.iterations = 0
        self.warned = False
        self.size = 0

    def before_iteration(self) -> None:
        self.iterations += 1
        if self._is_watching():
            self.size = len(context.current.nodes)

    def after_iteration(self) -> None:
        if self.iterations > _MOST_ITERATIONS:
            raise ValueError("iteration limit exceeded")
        if self._is_watching() and len(context.current.nodes) > self.size:
            self._warn(context.current.nodes[self.size :])

    def _is_watching(self) -> bool:
        return (
            not self.warned
            and _MANY_ITERATIONS < self.iterations <= _MANY_ITERATIONS + 3
            and not context.executing_eagerly()
        )

    def _warn(self, nodes: list) -> None:
        self.warned = True
        _LOG.warning(
            "Large unrolled loop detected. Did you mean to use a TF loop? The following ops were created"
            " after"
            " iteration %s: %s\nSee https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/"
            "autograph/g3doc/reference/common_errors.md#warning-large-unrolled-loop-detected\nLocation:\n%s",
            self.iterations,
            tuple(nodes),
            "\n".join(traceback.format_stack()),
        )
