"""Times the engine programs on one runtime in a process of its own, and prints microseconds as JSON."""

import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from types import ModuleType

from benchmarks.engine_programs import BOTH_MODES, SINGLE_MODE

SECONDS_PER_PROGRAM = 0.4
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


def measure(tf: ModuleType) -> dict[str, float]:
    """Microseconds per call, by program and, where there are two, mode."""
    times = {program.__name__: microseconds(program(tf)) for program in SINGLE_MODE}
    for program in BOTH_MODES:
        times[f"{program.__name__}/GRAPH"] = microseconds(program(tf))
        tf.config.run_functions_eagerly(True)
        times[f"{program.__name__}/EAGER"] = microseconds(program(tf))
        tf.config.run_functions_eagerly(False)
    return times


def main() -> None:
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1")
    tf, seconds = load(sys.argv[1])
    print(json.dumps({"import": seconds * 1e6} | measure(tf)))


if __name__ == "__main__":
    main()
