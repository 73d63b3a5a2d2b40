"""Every call in converted code: what the learner wrote is converted, the rest called as it is."""

import functools
import inspect
import logging
import sys
from collections.abc import Callable

from malt.core import converter
from malt.impl import api, conversion
from malt.operators import py_builtins as frames
from malt.pyct import inspect_utils
from malt.pyct.errors import InaccessibleSourceCodeError, UnsupportedLanguageElementError

from minitf import context
from minitf.autograph.builtins import OVERLOADS
from minitf.autograph.transpiler import transpile
from minitf.autograph.user_code import note_user_code

_LOG = logging.getLogger("tensorflow")
_NEVER_CONVERTED = frozenset(sys.stdlib_module_names - {"__main__"}) | {"minitf", "malt", "numpy", "graders"}


def converted_call(f, args: tuple, kwargs: dict | None, caller_fn_scope=None, options=None) -> object:
    """Call `f(*args, **kwargs)`, converted if it is the learner's code."""
    options = options or caller_fn_scope.callopts
    if conversion.is_in_allowlist_cache(f, options) or _is_switched_off():
        return _call(f, args, kwargs)
    if api.is_autograph_artifact(f):
        return _call_as_is(f, args, kwargs, options)
    if isinstance(f, functools.partial):
        return converted_call(
            f.func,
            f.args + args,
            {**f.keywords, **(kwargs or {})},
            caller_fn_scope=caller_fn_scope,
            options=options,
        )
    if inspect_utils.isbuiltin(f):
        return _call_builtin(f, args, kwargs, caller_fn_scope)
    if not _is_to_be_converted(f, options):
        return _call_as_is(f, args, kwargs, options)
    return _convert_and_call(f, args, kwargs, options)


def do_not_convert(func: Callable | None = None) -> Callable:
    """Decorator: `func`, and what it calls, run as they are written."""
    if func is None:
        return do_not_convert

    @functools.wraps(func)
    def unconverted(*args: object, **kwargs: object):
        with context.autograph("DISABLED"):
            return func(*args, **kwargs)

    return api.autograph_artifact(unconverted)


def _is_switched_off() -> bool:
    return context.autograph_status == "DISABLED"


def _call(f, args: tuple, kwargs: dict | None):
    return f(*args, **kwargs) if kwargs else f(*args)


def _call_as_is(f, args: tuple, kwargs: dict | None, options):
    conversion.cache_allowlisted(f, options)
    return _call(f, args, kwargs)


def _call_builtin(f, args: tuple, kwargs: dict | None, scope):
    """Builtins that look at their caller's frame must see the learner's; others may have an overload."""
    if f is eval:
        return frames.eval_in_original_context(f, args, scope)
    if f is super:
        return frames.super_in_original_context(f, args, scope)
    if f is globals:
        return frames.globals_in_original_context(scope)
    if f is locals:
        return frames.locals_in_original_context(scope)
    return _call(OVERLOADS.get(f, f), args, kwargs)


def _is_to_be_converted(f, options) -> bool:
    if conversion.is_unsupported(f) or _is_ours_or_a_library(f):
        return False
    if not options.user_requested and conversion.is_allowlisted(f):
        return False
    return options.internal_convert_user_code


def _is_ours_or_a_library(f) -> bool:
    """Whether `f`, or what runs when it is called, was not written by the learner.

    NB: TensorFlow converts most of the standard library too; in the browser its source is not at hand.
    """
    runs = f if inspect.isroutine(f) else type(f).__call__
    return (getattr(runs, "__module__", None) or "").partition(".")[0] in _NEVER_CONVERTED


def _target(f, args: tuple) -> tuple[Callable, tuple]:
    """The plain function that runs when `f` is called, and its arguments with `self`."""
    if inspect.ismethod(f):
        return f, (f.__self__, *args)
    if inspect.isfunction(f):
        return f, args
    return type(f).__call__, (f, *args)


def _convert_and_call(f, args: tuple, kwargs: dict | None, options):
    target, arguments = _target(f, args)
    if not hasattr(target, "__code__") or target.__code__.co_filename == "<string>":
        return _call_as_is(f, args, kwargs, options)
    try:
        converted = transpile(target, options)
    except Exception as error:  # whatever malt met, the function still runs, unconverted
        _warn(f, options, error)
        return _call_as_is(f, args, kwargs, options)
    try:
        return _call(converted, arguments, kwargs)
    except Exception as error:
        note_user_code(error, converted, __file__)
        raise


def _warn(f, options, cause: Exception) -> None:
    report = ""
    if isinstance(cause, UnsupportedLanguageElementError):
        if conversion.is_in_allowlist_cache(f, options):
            return
    elif not isinstance(cause, InaccessibleSourceCodeError):
        report = (
            "Please report this to the TensorFlow team. When filing the bug, set the verbosity to 10"
            " (on Linux, `export AUTOGRAPH_VERBOSITY=10`) and attach the full output.\n"
        )
    _LOG.warning(
        "AutoGraph could not transform %s and will run it as-is.\n%sCause: %s\n"
        "To silence this warning, decorate the function with @tf.autograph.experimental.do_not_convert",
        f,
        report,
        cause,
    )


def features(requested: object) -> tuple:
    """The optional features to use. Those that malt cannot do, TensorFlow's own passes do, are left out."""
    if requested is None:
        return ()
    several = tuple(requested) if isinstance(requested, (tuple, list, set, frozenset)) else (requested,)
    feature = converter.Feature
    if feature.ALL in several:
        several = feature.all()
    return tuple(f for f in several if f not in (feature.ALL, feature.NAME_SCOPES, feature.AUTO_CONTROL_DEPS))
