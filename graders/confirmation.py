"""Compares what a submission's process says its graphs gave with what they give in another process.

A call is confirmed when its graph, run again on the numbers that the scenario passed,
gives the value that the report judges. What cannot be confirmed is counted with the
reason. A contradiction is a doubt: something for a person to look at, never a verdict.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from graders.comparison import same
from graders.modes import GRAPH
from graders.observation import TENSOR_KINDS, plain
from graders.player.tensorflow_exports import MOST_CALLS
from graders.scenario import Scenario, Step, argument_from_json

Json = dict[str, Any]

OTHER_ARGUMENTS = "its graph was given numbers that no call was passed"
OTHER_STATE = "Python changed a variable of its graph since the call before"
OTHER_CAPTURE = "its graph captured another tensor than in the call before"
MADE_BY_PYTHON = "Python made the value from what the graph gave"
NOT_TENSORS = "it returned something else than tensors"
TOO_MANY = "only the first graphs of a scenario are run again"
# Nodes of a graph that the function made of it has as arguments, or not at all.
ONLY_IN_GRAPHS = ("Placeholder", "Const")


class Doubt(Exception):
    """A call that contradicts itself; the text says how."""


@dataclass
class Confirmation:
    """How many calls that ran graphs were confirmed, and why the others were not."""

    calls: int = 0
    confirmed: int = 0
    open: Counter[str] = field(default_factory=Counter)
    doubts: list[str] = field(default_factory=list)

    def to_json(self) -> Json:
        reasons = [{"why": why, "calls": calls} for why, calls in self.open.most_common()]
        return {"calls": self.calls, "confirmed": self.confirmed, "open": reasons}


def confirm(scenarios: Sequence[Scenario], observation: Json, evidence: Json) -> Confirmation:
    """Look at every call in GRAPH mode that a graph served."""
    told = Confirmation()
    for scenario in scenarios:
        seen = observation["scenarios"][scenario.name][str(GRAPH)]
        _Confirming(scenario, seen, evidence[scenario.name][str(GRAPH)]).tell(told)
    return told


class _Confirming:
    """One scenario, whose graphs are followed from call to call."""

    def __init__(self, scenario: Scenario, seen: Json, evidence: Json):
        self._scenario = scenario
        self._seen = seen
        self._evidence = evidence
        self._variables: dict[str, Json] = {}
        self._captured: dict[str, Json] = {}
        self._asked: list[np.ndarray] = []

    def tell(self, told: Confirmation) -> None:
        if self._evidence["broken"]:
            told.doubts.append(f"{self._scenario.name}: {self._evidence['broken']}")
        for index, (step, done) in enumerate(zip(self._scenario.steps, self._seen["steps"], strict=True)):
            self._asked += _numbers(step)
            graphs = [call for call in self._evidence["calls"] if call["step"] == index]
            if not done["served_by"] and not graphs:
                continue
            told.calls += 1
            try:
                why_open = self._why_open(step, done, graphs)
            except Doubt as doubt:
                told.doubts.append(f"{self._scenario.name}, step {index + 1}, `{step.target}`: {doubt}")
                continue
            if why_open:
                told.open[why_open] += 1
            else:
                told.confirmed += 1

    def _why_open(self, step: Step, done: Json, graphs: list[Json]) -> str | None:
        """Why the call is not confirmed, or None when it is; raises `Doubt`."""
        reasons = [self._why_graph_open(call) for call in graphs]
        if len(graphs) < len(done["served_by"]):
            if len(self._evidence["calls"]) < MOST_CALLS:
                raise Doubt("a graph that served it was not handed over")
            reasons.append(TOO_MANY)
        reason = next(filter(None, reasons), None)
        if reason or "error" in done["outcome"]:
            return reason
        return self._why_value_open(step, done, graphs)

    def _why_graph_open(self, call: Json) -> str | None:
        again = call["again"]
        if call["why_not"] or again is None:
            return call["why_not"] or "it could not be run again"
        self._expect_the_told_operations(call, again)
        if again["why_not"]:
            return again["why_not"]
        _expect_the_told_results(call, again)
        if self._python_changed_a_variable(again):
            return OTHER_STATE
        captured = {"kind": "list", "items": again["captured"]}
        if not same(captured, self._captured.setdefault(call["function"], captured)):
            return OTHER_CAPTURE
        return None if all(map(self._was_asked, again["given"])) else OTHER_ARGUMENTS

    def _python_changed_a_variable(self, again: Json) -> bool:
        """Since a graph was seen to leave it, and not to a number of the scenario."""
        known = self._variables
        changed = [
            value for cell, value in again["before"].items() if cell in known and not same(value, known[cell])
        ]
        known.update(again["after"])
        return not all(map(self._was_asked, changed))

    def _was_asked(self, value: Json) -> bool:
        """Has the scenario passed this number, or these numbers, to some call so far?"""
        found = plain(value)
        return any(found.shape == one.shape and _equal(found, one) for one in self._asked)

    def _expect_the_told_operations(self, call: Json, again: Json) -> None:
        traces = self._function(call)["traces"]
        told = traces[call["trace"] - 1]["graph"] if 0 < call["trace"] <= len(traces) else None
        if told is None or _nodes(told["operations"]) != _nodes(again["operations"]):
            raise Doubt("the graph that ran is not the graph that was told of")

    def _why_value_open(self, step: Step, done: Json, graphs: list[Json]) -> str | None:
        given = [
            value
            for call in graphs
            for value in (*call["again"]["outputs"], *call["again"]["after"].values())
        ]
        returned = list(_leaves(done["outcome"]["value"]))
        if any(value["kind"] not in TENSOR_KINDS for value in returned):
            return NOT_TENSORS
        if all(any(same(value, other) for other in given) for value in returned):
            return None
        if self._is_direct(step, done):
            raise Doubt("what it returned is not what its graph gives")
        return MADE_BY_PYTHON

    def _is_direct(self, step: Step, done: Json) -> bool:
        """Is what was called the `tf.function` itself, so that no Python comes after its graph?"""
        first, dot, rest = step.target.partition(".")
        made = next((one.target for one in self._scenario.steps if one.name == first), first)
        return bool(done["served_by"]) and done["served_by"][-1]["function"] in (
            step.target,
            f"{made}{dot}{rest}",
        )

    def _function(self, call: Json) -> Json:
        functions = self._seen["functions"]
        return functions[call["index"]] if 0 <= call["index"] < len(functions) else {"traces": []}


def _expect_the_told_results(call: Json, again: Json) -> None:
    if call["error"] != again["error"]:
        told, found = (error or "no error" for error in (call["error"], again["error"]))
        raise Doubt(f"its graph ended with {told}, and in a clean process with {found}")
    if call["error"]:
        return
    outputs = [{"kind": "list", "items": one["outputs"]} for one in (call, again)]
    if not same(*outputs):
        raise Doubt("its graph gives something else in a clean process")
    if not same(*({"kind": "dict", "items": one["after"]} for one in (call, again))):
        raise Doubt("its graph leaves something else in a variable in a clean process")


def _nodes(operations: dict[str, int]) -> dict[str, int]:
    return {op: count for op, count in operations.items() if op not in ONLY_IN_GRAPHS}


def _numbers(step: Step) -> Iterator[np.ndarray]:
    """Every number and array among the arguments of a step."""
    build = {"tensor": _array, "array": _array, "ref": lambda path: None}
    data = step.to_json()
    waiting = [argument_from_json(a, build) for a in (*data["arguments"], *data["keywords"].values())]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list | tuple | dict):
            # A list may become one tensor, or one tensor for each of its items.
            waiting.extend(value.values() if isinstance(value, dict) else value)
            if not isinstance(value, dict):
                yield _array(value)
        elif value is not None:
            yield np.asarray(value)


def _array(value: Any, dtype: str | None = None) -> np.ndarray:
    try:
        return np.asarray(value)
    except ValueError:  # lists of unequal lengths
        return np.asarray(None)


def _equal(found: np.ndarray, asked: np.ndarray) -> bool:
    if "O" in (found.dtype.kind, asked.dtype.kind) or "U" in (found.dtype.kind, asked.dtype.kind):
        return found.astype(str).tolist() == asked.astype(str).tolist()
    return bool(np.allclose(found, asked, equal_nan=True))


def _leaves(value: Json) -> Iterator[Json]:
    """What a returned value is made of; nothing for None."""
    if value["kind"] in ("list", "tuple"):
        for item in value["items"]:
            yield from _leaves(item)
    elif value["kind"] == "dict":
        for item in value["items"].values():
            yield from _leaves(item)
    elif value["kind"] != "literal" or value["data"] is not None:
        yield value
