"""What runs inside Pyodide: import times, and the whole corpus under minitf, as JSON text."""

import gc
import json
import sys
import time


def play_all() -> str:
    """`{"seconds": {module: import time}, "outcomes": {program key: outcome}}`."""
    seconds = {name: import_time(name) for name in ("numpy", "malt", "minitf")}

    from tests.conformance.corpus import all_programs
    from tests.conformance.minitf_player import play_under_minitf

    gc.freeze()  # each program begins with a garbage collection
    outcomes = {program.key: play_under_minitf(program) for program in all_programs()}
    return json.dumps({"seconds": seconds, "outcomes": outcomes})


def import_time(name: str) -> float:
    assert name not in sys.modules, f"{name} has been imported already"
    start = time.perf_counter()
    __import__(name)
    return time.perf_counter() - start
