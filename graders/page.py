"""Entry points for a page's worker: JSON text in, JSON text out.

Every question takes `{"key", "source", "name"}` and a callback. Before each load and
each step the callback gets `{"mode", "step"}` as JSON text, so that the page can name
the step that never ended.
"""

import gc
import json
import random
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from graders.explanations import explain_run
from graders.judge import grade
from graders.later import LaterFinder, give_files_back, take_asked_for, take_files_away
from graders.player.runtime import load_runtime
from graders.problems import decode, problem_in_text
from graders.sandboxes.base import refused_run
from graders.sandboxes.in_process import InProcessSandbox

Announce = Callable[[str], Any]

RUNTIME = "minitf"

WARM_UP = """
import tensorflow as tf

tf.keras.layers.Dense  # Keras is imported when it is used first


@tf.function
def positive_sum(numbers):
    total = 0.0
    for number in numbers:
        if number > 0.0:
            total += number
    return total


print(float(positive_sum(tf.constant([1.0, -4.0, 5.0]))))
"""


def check(request_json: str, announce: Announce) -> str:
    """Grade a submission; gives a report (`report.schema.json`)."""
    request = json.loads(request_json)
    sandbox = _sandbox(request, announce)
    return _dump(grade(request["key"], request["source"], sandbox, name=request["name"]))


def run(request_json: str, announce: Announce) -> str:
    """Execute a file as `__main__` in both modes; gives what each printed and traced."""
    request = json.loads(request_json)
    sandbox = _sandbox(request, announce)
    problem = problem_in_text(request["source"])
    if problem:
        return _dump(refused_run(sandbox, problem))
    return _dump(explain_run(sandbox.run(decode(request["source"]), request["name"])))


def converted(request_json: str, announce: Announce) -> str:
    """What AutoGraph makes of each function: `{"error", "functions"}`; the file is imported, not run."""
    request = json.loads(request_json)
    if problem_in_text(request["source"]):
        return _dump({"error": None, "functions": []})
    sandbox = _sandbox(request, announce)
    return _dump(sandbox.converted(decode(request["source"]), request["name"]))


def syntax(request_json: str, announce: Announce) -> str:
    """The first error that the text alone shows: `{"line", "column", "message"}` or null."""
    problem = problem_in_text(json.loads(request_json)["source"])
    if problem is None or problem.line is None:
        return _dump(None)
    return _dump({"line": problem.line, "column": problem.column or 1, "message": problem.happened})


def begin(request_json: str) -> None:
    """Python has started; `{"folder", "modules"}` will come into that folder when a program needs them."""
    load_runtime(RUNTIME)
    gc.freeze()  # modules stay: who looks for garbage among them stops a check for a third of its time
    gc.enable()
    sys.meta_path.append(LaterFinder(**json.loads(request_json)))


def warm_up() -> None:
    """Play a small program once, so that all that answers need has been imported."""
    played = json.loads(run(_dump({"key": "", "source": WARM_UP, "name": "warm_up.py"}), lambda step: None))
    printed = [event.get("text") for event in played["modes"]["GRAPH"]["events"]]
    if "6.0\n" not in printed:
        raise RuntimeError(f"Python does not compute as it should: {played}")


def wake_up() -> None:
    """Go on from an image of this process's memory: prove that it works, and draw other random numbers.

    What has been imported is remembered; what it was imported from is not here until `files_have_come`.
    """
    if not np.allclose(np.linalg.solve([[2.0, 0.0], [0.0, 4.0]], [2.0, 8.0]), [1.0, 2.0]):
        raise RuntimeError("NumPy does not compute as it did before")
    random.seed()
    if "numpy.random" in sys.modules:
        np.random.seed()
    take_files_away()


def files_have_come() -> None:
    """Everything lies where it lay when the image was made."""
    give_files_back()


def missing() -> str:
    """The modules that programs imported since the last time, but that have not come yet; a list."""
    return _dump(take_asked_for())


def _sandbox(request: dict[str, Any], announce: Announce) -> InProcessSandbox:
    def on_step(mode: str, step: str | None) -> None:
        announce(_dump({"mode": mode, "step": step or f"import {request['name']}"}))

    return InProcessSandbox(RUNTIME, on_step)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
