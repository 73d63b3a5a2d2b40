"""`tf.autograph.experimental`: loop options, optional features, and functions that are not to be converted."""

import functools
from collections.abc import Callable

from malt.core.converter import Feature
from malt.impl.api import autograph_artifact
from malt.lang.directives import set_loop_options

from minitf import context

__all__ = ["Feature", "do_not_convert", "set_loop_options"]


def do_not_convert(func: Callable | None = None) -> Callable:
    """Decorator: `func`, and what it calls, run as they are written."""
    if func is None:
        return do_not_convert

    @functools.wraps(func)
    def unconverted(*args: object, **kwargs: object):
        with context.autograph("DISABLED"):
            return func(*args, **kwargs)

    return autograph_artifact(unconverted)
