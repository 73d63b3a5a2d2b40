"""Plays one program in this process, under whatever is imported as `tensorflow`, and tells what happened."""

import contextlib
import gc
import importlib.util
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from tests.conformance.normalizing import normalize, normalize_warning

MODULE = "program"  # one name for all programs: it appears in the text of classes and functions


def play(path: Path, tensorflow: ModuleType) -> dict:
    """Run the file as a fresh module and return its output, warnings and outcome, normalized.

    `tf_print` is what went to standard error, where `tf.print` writes, and is kept apart from
    standard output.
    """
    _clear_state(tensorflow)
    with _logged_warnings() as warnings, _captured("stderr") as printed, _captured("stdout") as stdout:
        error = _run(path)
    outcome = {
        "stdout": _lines(stdout[0], path),
        "tf_print": _lines(printed[0], path),
        "warnings": [normalize_warning(text, path) for text in warnings],
        "error": None if error is None else _describe(error, path),
    }
    tensorflow.config.run_functions_eagerly(False)
    return outcome


def _run(path: Path) -> Exception | None:
    spec = importlib.util.spec_from_file_location(MODULE, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # the outcome of a program may be any error
        return error.with_traceback(None)
    finally:
        del sys.modules[MODULE]
    return None


def _clear_state(tensorflow: ModuleType) -> None:
    tensorflow.config.run_functions_eagerly(False)
    tensorflow.random.set_seed(20)
    gc.collect()  # trace caches hold weak references: leftovers of one program must not meet the next


def _lines(text: str, path: Path) -> list[str]:
    return normalize(text, path).splitlines()


def _describe(error: Exception, path: Path) -> dict:
    bases = [base.__name__ for base in type(error).__mro__[1:] if base not in (BaseException, object)]
    return {"class": type(error).__name__, "bases": bases, "message": _lines(str(error), path)}


@contextlib.contextmanager
def _logged_warnings() -> Iterator[list[str]]:
    """Collect what the runtime logs as a warning or worse."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())
    logger = logging.getLogger("tensorflow")
    handlers, propagate, level = logger.handlers, logger.propagate, logger.level
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.WARNING)
    try:
        yield messages
    finally:
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)  # a program may have made the logger silent, for itself only


@contextlib.contextmanager
def _captured(name: str) -> Iterator[list[str]]:
    """Collect what is written to `sys.<name>` and to its file descriptor; the text is there on exit.

    TensorFlow's kernels write to the descriptor without passing through Python.
    """
    text: list[str] = []
    replaced, descriptor = getattr(sys, name), {"stdout": 1, "stderr": 2}[name]
    replaced.flush()
    saved = os.dup(descriptor)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), descriptor)
        setattr(sys, name, os.fdopen(descriptor, "w", encoding="utf-8", buffering=1, closefd=False))
        try:
            yield text
        finally:
            getattr(sys, name).flush()
            setattr(sys, name, replaced)
            os.dup2(saved, descriptor)
            os.close(saved)
            file.seek(0)
            text.append(file.read().decode("utf-8", "replace"))
