"""Typed reading of an observation: what happened in one scenario and one mode."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from graders.literals import data_from_json

Json = dict[str, Any]

TENSOR_KINDS = ("tensor", "variable")


class StepSeen(NamedTuple):
    """What one step did: exactly one of `value` and `error` is not None."""

    step: str
    value: Json | None
    error: Json | None
    events: Sequence[Json]
    served_by: Sequence[Json]

    @classmethod
    def from_json(cls, data: Json) -> "StepSeen":
        outcome = data["outcome"]
        return cls(
            data["step"],
            outcome.get("value"),
            outcome.get("error"),
            data.get("events", ()),
            data.get("served_by", ()),
        )


class FunctionSeen(NamedTuple):
    """A `tf.function` object the submission made."""

    name: str
    python_name: str
    tracing_count: int
    traces: Sequence[Json]

    @classmethod
    def from_json(cls, data: Json) -> "FunctionSeen":
        return cls(data["name"], data["python_name"], data["tracing_count"], data["traces"])

    @property
    def trace_count(self) -> int:
        """Traces begun, or counted by TensorFlow, whichever is more."""
        return max(self.tracing_count, len(self.traces))

    def operations(self) -> list[dict[str, int]]:
        """Per trace that ended well: how often each op type occurs, bodies included."""
        return [t["graph"]["operations"] for t in self.traces if t.get("graph")]


class ModeSeen(NamedTuple):
    """One scenario in one mode."""

    load_events: Sequence[Json]
    steps: Sequence[StepSeen]
    state: Json
    leaks: Sequence[Json]
    functions: Sequence[FunctionSeen]
    eager_switch: bool

    @classmethod
    def from_json(cls, data: Json) -> "ModeSeen":
        return cls(
            data["load"].get("events", ()),
            [StepSeen.from_json(step) for step in data["steps"]],
            data["state"],
            data["leaks"],
            [FunctionSeen.from_json(function) for function in data["functions"]],
            data["eager_switch"],
        )

    def events(self, kind: str, steps: Sequence[int] | None = None) -> Iterator[Json]:
        """Events of one kind, of the given steps or of all (load not included)."""
        for index, step in enumerate(self.steps):
            if steps is None or index in steps:
                yield from (event for event in step.events if event["kind"] == kind)


def mode_seen(observation: Json, scenario: str, mode: str) -> ModeSeen:
    """Read one scenario in one mode out of an observation."""
    return ModeSeen.from_json(observation["scenarios"][scenario][mode])


def plain(value: Json) -> Any:
    """A value of an observation as Python and NumPy: tensors become arrays.

    Symbolic tensors and objects stay as their descriptions.
    """
    kind = value["kind"]
    if kind in (*TENSOR_KINDS, "array"):
        return _array(value)
    if kind in ("list", "tuple"):
        items = [plain(item) for item in value["items"]]
        return items if kind == "list" else tuple(items)
    if kind == "dict":
        return {key: plain(item) for key, item in value["items"].items()}
    return data_from_json(value["data"]) if kind == "literal" else value


def _array(value: Json) -> np.ndarray:
    data = data_from_json(value["data"])
    if value["dtype"] == "string":
        return np.array(data, dtype=object)
    if value["dtype"].startswith("complex"):
        pairs = np.array(data, dtype=np.float64).reshape([*value["shape"], 2])
        return (pairs[..., 0] + 1j * pairs[..., 1]).astype(value["dtype"])
    dtype = "float32" if value["dtype"] == "bfloat16" else value["dtype"]
    return np.array(data, dtype=dtype).reshape(value["shape"])
