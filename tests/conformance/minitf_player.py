"""Plays programs of the corpus under minitf in this process."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from types import ModuleType

from tests.conformance.corpus import Program
from tests.conformance.playing import play

SECONDS = 20


class TimeLimit(Exception):
    """The program did not end."""


def play_under_minitf(program: Program) -> dict:
    """Return what the program does under minitf, in the form of a recording."""
    with minitf_as_tensorflow() as tensorflow, _time_limit():
        outcome = play(program.path, tensorflow)
    forget_functions()
    return outcome


def forget_functions() -> None:
    """Empty what equal functions of two programs would share: malt's table of converted functions, the
    counts of retracing, and the deprecations told.
    """
    from minitf import deprecations
    from minitf.autograph import transpiler
    from minitf.tracing import retracing_warning

    transpiler._TRANSPILER = transpiler._Transpiler()
    retracing_warning._detectors.clear()
    deprecations._told.clear()


@contextlib.contextmanager
def minitf_as_tensorflow() -> Iterator[ModuleType]:
    """Give the name `tensorflow` to minitf, and back to whoever had it."""
    import minitf

    def is_tensorflow(name: str) -> bool:
        return name.partition(".")[0] == "tensorflow"

    before = {name: module for name, module in sys.modules.items() if is_tensorflow(name)}
    for name in before:
        del sys.modules[name]
    try:
        minitf.install()
        yield sys.modules["tensorflow"]
    finally:
        for name in list(filter(is_tensorflow, sys.modules)):
            del sys.modules[name]
        sys.modules.update(before)


@contextlib.contextmanager
def _time_limit() -> Iterator[None]:
    if not hasattr(signal, "alarm"):  # as in Pyodide, whose owner has a clock
        yield
        return

    def expire(signum: int, frame: object) -> None:
        raise TimeLimit(f"the program ran for more than {SECONDS} s under minitf")

    previous = signal.signal(signal.SIGALRM, expire)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
