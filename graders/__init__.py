"""The grading library: specs are written with the names below.

Grading itself is `graders.judge.grade(key, source, sandbox)`.
"""

from graders.check import check, diagnosis
from graders.modes import EAGER, GRAPH
from graders.scenario import Scenario, array, call, get, load_model, make, ref, restart, tensor

__all__ = [
    "EAGER",
    "GRAPH",
    "Scenario",
    "array",
    "call",
    "check",
    "diagnosis",
    "get",
    "load_model",
    "make",
    "ref",
    "restart",
    "tensor",
]
