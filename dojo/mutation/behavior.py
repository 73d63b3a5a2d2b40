"""What a caller can notice of a submission, so that a change without consequences is told from a fault.

Noticed is what calls return or raise, what they print and when, what they leave in
variables and in other state that calls change, how often TensorFlow traces, and whether
the work is done by a graph at all, in a loop of the graph, or by Python called from it. Which
operations compute a value is not noticed, and neither is a graph where there was none, as long
as only other dtypes and shapes make it trace again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graders.comparison import describe_outcome, difference, kind_in_words

Json = dict[str, Any]

LOOPS = {"While", "StatelessWhile"}
PYTHON = {"EagerPyFunc", "PyFunc", "PyFuncStateless"}
# The reason of a trace for a tensor of another dtype or shape, as `graders.traces` words it.
ANOTHER_TENSOR = re.compile(r"\w+: [a-z]+\d*\[[\d, None]*\] → [a-z]+\d*\[[\d, None]*\]")


@dataclass(frozen=True)
class Noticed:
    """One difference between two observations: where, in what, and in words."""

    mode: str
    scenario: str
    aspect: tuple[str, ...]
    told: str

    @property
    def place(self) -> tuple[str, ...]:
        return (self.mode, self.scenario, *self.aspect)

    def __str__(self) -> str:
        return f"{self.mode} {self.scenario}: {self.told}"


def differences(before: Json, after: Json, resting: Json) -> Iterator[Noticed]:
    """What a caller notices of the change from one observation to another of the same scenarios.

    `resting` is the first one's state before any call, by mode: of what calls do not
    change, only variables count.
    """
    for name, modes in before["scenarios"].items():
        for mode, was in modes.items():
            for aspect, told in mode_differences(was, after["scenarios"][name][mode], resting[mode]):
                yield Noticed(mode, name, aspect, told)


def mode_differences(before: Json, after: Json, resting: Json) -> Iterator[tuple[tuple[str, ...], str]]:
    for index, (was, now) in enumerate(zip(before["steps"], after["steps"], strict=True)):
        had, has = work_of(before, was), work_of(after, now)
        for changed, told in (*step_changes(was, now), *work_changes(had, has)):
            yield (str(index), changed), f"{was['step']}: {told}"
    if (was := count_traces(before, before)) < (now := count_traces(before, after)):
        yield ("traces",), f"{now} traces instead of {was}"
    for path, told in state_changes(before["state"], after["state"], resting):
        yield ("state", path), f"`{path}` {told}"
    if len(before["leaks"]) < len(after["leaks"]):
        yield ("leaks",), "a symbolic tensor is left behind"
    if before["eager_switch"] != after["eager_switch"]:
        yield ("switch",), f"the eager switch is left {'on' if after['eager_switch'] else 'off'}"


def step_changes(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    was, now = before["outcome"], after["outcome"]
    told = f"{in_words(now)} instead of {in_words(was)}"
    if kind(was) != kind(now):
        yield "kind", told
    elif "value" in was and difference(now["value"], was["value"]):
        yield "value", told
    if prints(before) != prints(after):
        yield "prints", f"prints {prints(after)} instead of {prints(before)}"


def in_words(outcome: Json) -> str:
    return describe_outcome(outcome.get("value"), outcome.get("error"))


def kind(outcome: Json) -> str:
    """The class of an error, or what sort of value it is; a Variable is as good as a tensor."""
    if "value" not in outcome:
        return outcome["error"]["type"]
    value = outcome["value"]
    return kind_in_words(value | {"kind": "tensor"} if value["kind"] == "variable" else value)


def prints(step: Json) -> list[tuple[str, str]]:
    """When what was printed."""
    return [(event["when"], event["text"]) for event in step["events"] if event["kind"] == "print"]


def work_changes(had: set[str], has: set[str]) -> Iterator[tuple[str, str]]:
    """Is something no longer done by a graph, or now by Python?"""
    if "graph" in had - has:
        yield "work", "no longer runs as a graph"
    elif "loop" in had - has:
        yield "work", "the loop is written out in the graph, round by round"
    if "python" in has - had:
        yield "work", "the graph calls Python"


def work_of(played: Json, step: Json) -> set[str]:
    """Who did the work of a step: a `graph`, a `loop` in it, `python` called from it."""
    found = set()
    for served in step["served_by"]:
        traces = played["functions"][served["index"]]["traces"]
        graphs = [trace["graph"] for trace in traces if trace["number"] == served["trace"] and trace["graph"]]
        operations = {name for graph in graphs for name in graph["operations"]}
        found |= {"graph"} | ({"loop"} if operations & LOOPS else set())
        found |= {"python"} if operations & PYTHON else set()
    return found


def count_traces(before: Json, played: Json) -> int:
    """Traces of the functions that served calls, without those that a new graph may well need."""
    had_graph: dict[int, bool] = {}
    for was, step in zip(before["steps"], played["steps"], strict=True):
        for served in step["served_by"]:
            had_graph[served["index"]] = had_graph.get(served["index"], False) or bool(was["served_by"])
    return sum(
        sum(had or not needed(trace) for trace in played["functions"][index]["traces"])
        for index, had in had_graph.items()
    )


def needed(trace: Json) -> bool:
    """Would any `tf.function` need this trace: its first, or one for tensors unlike those before?"""
    reasons = trace["reason"].split("; ")
    return trace["number"] == 1 or all(map(ANOTHER_TENSOR.fullmatch, reasons))


def state_changes(before: Json, after: Json, resting: Json) -> Iterator[tuple[str, str]]:
    there, rest = dict(leaves(after)), dict(leaves(resting))
    for path, was in leaves(before):
        if was["kind"] != "variable" and rest.get(path) == was:
            continue  # What rests is noticed in what calls return.
        now = there.get(path)
        if now is None:
            yield path, "is gone"
        elif was["kind"] != now["kind"] and "variable" in (was["kind"], now["kind"]):
            yield path, f"is a {now['kind']} instead of a {was['kind']}"
        elif told := difference(now, was):
            yield path, f"differs at the end: {told}"


def leaves(state: Json, prefix: str = "") -> Iterator[tuple[str, Json]]:
    """Every value by its path, those of objects by attribute."""
    for name, value in state.items():
        if value["kind"] == "object" and value.get("attributes"):
            yield from leaves(value["attributes"], f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
