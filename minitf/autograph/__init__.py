"""`tf.autograph`: Python's control flow on tensors, staged while a function is traced.

malt rewrites the learner's source so that every `if`, `while`, `for`, `and`, call, … becomes a call of an
operator. The operators here do what Python would have done, unless a tensor decides; then they add an If or
a While op.
"""

import functools
import inspect
import textwrap
from collections.abc import Callable

from malt.core.converter import ConversionOptions
from malt.impl.api import ConversionError, autograph_artifact

from minitf.autograph import experimental
from minitf.autograph.assertions import assert_stmt
from minitf.autograph.calls import converted_call, features
from minitf.autograph.conditionals import if_exp, if_stmt
from minitf.autograph.logical import and_, eq, not_, not_eq, or_
from minitf.autograph.loops import for_stmt, while_stmt
from minitf.autograph.operators import OPERATORS
from minitf.autograph.transpiler import transpile
from minitf.autograph.user_code import user_error

__all__ = ["convert", "experimental", "set_verbosity", "to_code", "to_graph", "trace", "user_error"]

_STATEMENTS = (assert_stmt, for_stmt, if_stmt, while_stmt)
_EXPRESSIONS = (and_, converted_call, eq, if_exp, not_, not_eq, or_)
OPERATORS.update((operator.__name__, operator) for operator in _STATEMENTS + _EXPRESSIONS)


def convert(python_function: Callable, options: object = None) -> Callable:
    """`python_function` with its control flow, and that of the functions it calls, converted when it is
    called.

    options: optional features, as in `experimental_autograph_options`.
    An error carries where in the learner's code it arose; `user_error` tells it.
    """
    conversion = ConversionOptions(recursive=True, user_requested=True, optional_features=features(options))

    @functools.wraps(python_function)
    def converted(*args: object, **kwargs: object):
        return converted_call(python_function, args, kwargs, options=conversion)

    return converted


def to_graph(
    entity: Callable, recursive: bool = True, experimental_optional_features: object = None
) -> Callable:
    """`entity` as a function whose control flow is converted, to be called like `entity`.

    Raises ConversionError when the source cannot be found or transformed.
    """
    options = ConversionOptions(
        recursive=recursive, user_requested=True, optional_features=features(experimental_optional_features)
    )
    try:
        return autograph_artifact(transpile(entity, options))
    except (ValueError, AttributeError, KeyError, NameError, AssertionError) as error:
        raise ConversionError(f"converting {entity}: {type(error).__name__}: {error}") from error


def to_code(entity: Callable, recursive: bool = True, experimental_optional_features: object = None) -> str:
    """The source of what `to_graph` returns."""
    return textwrap.dedent(inspect.getsource(to_graph(entity, recursive, experimental_optional_features)))


def set_verbosity(level: int, alsologtostdout: bool = False) -> None:
    """Accepted for compatibility. NB: there is no conversion log; `to_code` shows what a function became."""


def trace(*args: object) -> None:
    """Print while a function is traced."""
    print(*args)
