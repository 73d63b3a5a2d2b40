"""What runs inside Pyodide: the import of minitf, timed, and the whole corpus under it, as JSON text."""

import gc
import importlib
import json
import sys
import time

REPEATS = 5


def play_all() -> str:
    """`{"import_seconds": …, "outcomes": {program key: outcome}}`."""
    seconds = min(seconds_of_import() for _ in range(REPEATS))

    from tests.conformance.corpus import all_programs
    from tests.conformance.minitf_player import play_under_minitf

    gc.freeze()  # each program begins with a garbage collection
    gc.enable()
    outcomes = {program.key: play_under_minitf(program) for program in all_programs()}
    return json.dumps({"import_seconds": seconds, "outcomes": outcomes})


def seconds_of_import() -> float:
    """What a fresh `import minitf` takes, NumPy and malt being there."""
    import malt  # noqa: F401  imported by minitf, when it first converts a function
    import numpy  # noqa: F401

    for name in [name for name in sys.modules if name.split(".")[0] == "minitf"]:
        del sys.modules[name]
    start = time.perf_counter()
    importlib.import_module("minitf")
    return time.perf_counter() - start
