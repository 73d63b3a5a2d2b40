"""Whether two runtimes did the same with a program, and if not, in what they differ.

Error classes, dtypes, shapes (static ones too), integers, booleans and the places of NaN and infinity must
be equal. Floats may differ by `TOLERANCE` of their dtype, relative to the larger of the number itself
and, since sums of large numbers may cancel, the largest number of the same call. What a graph that ended
with an error did to variables is open: TensorFlow orders what has effects, but not the op that fails.
"""

import math
from collections.abc import Iterator

# TensorFlow's graph optimizer puts ops in the place of others (`0 - x` becomes Neg) without looking whether
# they know the dtype (Neg does not know uint8), and the graph that was right cannot run. Seen in 2.21.
OPTIMIZER_BUG = "is not in the list of allowed values"
# It also takes a Reshape out of a graph when the sizes that the trace knows may be the same as before, and
# then nobody notices that the elements do not fit. Seen in 2.21; without the optimizer it is an error.
RESHAPE_TAKEN_OUT = "Input to reshape is a tensor with"

TOLERANCE = {"float64": 1e-8, "float32": 1e-4, "float16": 2e-2}


def disagreements(expected: dict, actual: dict) -> list[str]:
    """One line for each difference, `expected` being TensorFlow's; none when they agree."""
    return [
        f"{mode}: {line}"
        for mode in expected
        if not (mode == "GRAPH" and _is_optimizers_fault(expected[mode]["error"], actual[mode]["error"]))
        for line in _in_mode(mode, expected[mode], actual[mode])
    ]


def _is_optimizers_fault(expected: dict | None, actual: dict | None) -> bool:
    if expected:
        return OPTIMIZER_BUG in expected["message"]
    return actual is not None and RESHAPE_TAKEN_OUT in actual["message"]


def _in_mode(mode: str, expected: dict, actual: dict) -> Iterator[str]:
    if _named(expected["error"]) != _named(actual["error"]):
        yield f"TensorFlow: {_shown(expected['error'])}; minitf: {_shown(actual['error'])}"
        return
    if expected["static"] != actual["static"]:
        yield f"static shapes: TensorFlow {expected['static']}, minitf {actual['static']}"
    for number, (calls, others) in enumerate(zip(expected["calls"], actual["calls"], strict=True), 1):
        for index, (one, other) in enumerate(zip(calls, others, strict=True)):
            if not same_value(one, other, _scale(calls)):
                yield f"call {number}, result {index}: TensorFlow {one}, minitf {other}"
    if mode == "GRAPH" and expected["error"]:
        return
    for name, value in expected["variables"].items():
        if not same_value(value, actual["variables"][name], 1.0):
            yield f"{name} is left as: TensorFlow {value}, minitf {actual['variables'][name]}"


def same_value(expected: dict | None, actual: dict | None, scale: float) -> bool:
    if expected is None or actual is None:
        return expected is actual
    if (expected["dtype"], expected["shape"]) != (actual["dtype"], actual["shape"]):
        return False
    tolerance = TOLERANCE.get(expected["dtype"])
    if tolerance is None:
        return expected["data"] == actual["data"]
    pairs = zip(expected["data"], actual["data"], strict=True)
    return all(_close(a, b, tolerance, scale) for a, b in pairs)


def _close(a: float, b: float, tolerance: float, scale: float) -> bool:
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return a == b or (math.isfinite(a - b) and abs(a - b) <= tolerance * max(1.0, scale, abs(a)))


def _scale(values: list) -> float:
    """The largest finite number among the results of a call."""
    numbers = [abs(item) for value in values if value for item in value["data"] if not isinstance(item, bool)]
    return max(filter(math.isfinite, numbers), default=0.0)


def _named(error: dict | None) -> tuple | None:
    return error and (error["class"], error["builtins"])


def _shown(error: dict | None) -> str:
    return f"{error['class']}: {error['message'][:300]}" if error else "no error"
