"""Times engine programs on one runtime in a process of its own.

The first line it prints is the microseconds its import took. Then each line that it reads,
`<program>/<mode>`, is answered by one: the microseconds of a call.
"""

import functools
import importlib
import logging
import os
import sys
import time
from collections.abc import Callable
from types import ModuleType

from benchmarks import engine_programs

SECONDS_PER_PROGRAM = 0.2
REPEATS = 5


def load(runtime: str) -> tuple[ModuleType, float]:
    """The runtime as a module, and the seconds its import took."""
    start = time.perf_counter()
    module = importlib.import_module(runtime)
    return module, time.perf_counter() - start


def microseconds(call: Callable[[], object]) -> float:
    """The best mean of some repeats, each of as many calls as fit; the best one was disturbed least."""
    call()
    start = time.perf_counter()
    call()
    once = max(time.perf_counter() - start, 1e-7)
    calls = max(1, int(SECONDS_PER_PROGRAM / REPEATS / once))
    return min(_mean(call, calls) for _ in range(REPEATS)) * 1e6


def _mean(call: Callable[[], object], calls: int) -> float:
    start = time.perf_counter()
    for _ in range(calls):
        call()
    return (time.perf_counter() - start) / calls


def main() -> None:
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1")
    logging.getLogger("tensorflow").setLevel(
        logging.ERROR
    )  # one program is traced again and again on purpose
    tf, seconds = load(sys.argv[1])
    print(seconds * 1e6, flush=True)
    prepared = functools.cache(lambda program: getattr(engine_programs, program)(tf))
    for line in sys.stdin:
        program, mode = line.strip().split("/")
        tf.config.run_functions_eagerly(mode == "EAGER")
        print(microseconds(prepared(program)), flush=True)


if __name__ == "__main__":
    main()
