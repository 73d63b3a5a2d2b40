"""The shape of a player's answers, checked before anything relies on it."""

from typing import Any

STOPPED = ("exits", "output_limit")

SHAPES: dict[str, dict[str, type | tuple[type, ...]]] = {
    "load": {"error": (dict, type(None)), "events": list, "defined": dict, "redefined": bool},
    "begin": {},
    "play": {"step": str, "events": list, "served_by": list},
    "finish": {
        "state": dict,
        "leaks": list,
        "functions": list,
        "eager_switch": bool,
        "evidence": (dict, type(None)),
    },
    "run_again": {"calls": list},
    "run": {"error": (dict, type(None)), "events": list, "functions": list},
}
EVENT: dict[str, type | tuple[type, ...]] = {"kind": str}
FUNCTION: dict[str, type | tuple[type, ...]] = {
    "name": str,
    "python_name": str,
    "tracing_count": int,
    "traces": list,
}
CALL: dict[str, type | tuple[type, ...]] = {
    "function": (str, type(None)),
    "why_not": (str, type(None)),
    "error": (str, type(None)),
    "step": int,
    "index": int,
    "trace": int,
}
ERROR: dict[str, type | tuple[type, ...]] = {"type": str, "message": str, "where": (dict, type(None))}


def is_answer(request: str, answer: Any) -> bool:
    """Does an answer to this kind of request have the parts that are read from it?"""
    if not _has(answer, SHAPES[request]):
        return False
    stopped = any(isinstance(answer.get(key), dict) for key in STOPPED)
    return (
        all(_has(event, EVENT) for event in answer.get("events", ()))
        and all(_has(function, FUNCTION) for function in answer.get("functions", ()))
        and (not answer.get("error") or _has(answer["error"], ERROR))
        and _is_evidence(answer.get("evidence"))
        and (request != "play" or stopped or _is_outcome(answer.get("outcome")))
    )


def _is_outcome(outcome: Any) -> bool:
    if _has(outcome, {"error": dict}):
        return _has(outcome["error"], ERROR)
    return _has(outcome, {"value": dict}) and _has(outcome["value"], {"kind": str})


def _is_evidence(evidence: Any) -> bool:
    """None, or what a second run needs; what the graphs themselves are shows when they run."""
    if evidence is None:
        return True
    graphs = evidence.get("graphs")
    return (
        _has(evidence, {"registered": dict})
        and _has(graphs, {"functions": dict, "calls": list})
        and all(_has(call, CALL) for call in graphs["calls"])
    )


def _has(value: Any, shape: dict[str, type | tuple[type, ...]]) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(k), t) for k, t in shape.items())
