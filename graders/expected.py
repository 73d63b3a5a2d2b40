"""What the solutions did on TensorFlow: load it, record it, know when it is stale."""

import hashlib
import json
from pathlib import Path
from typing import Any

from graders.kata import Course, CourseError
from graders.spec import read_spec

SCHEMA = "trace-and-error/expected/1"


class ExpectedError(CourseError):
    """There is no usable record for a kata."""


def load_expected(course: Course, key: str) -> dict[str, Any]:
    """The recorded observation of the solution; raises `ExpectedError` when missing."""
    path = course.expected / f"{key}.json"
    if not path.is_file():
        raise ExpectedError(f"Nothing is recorded for {key}: run `dojo record {key}`.")
    recorded = json.loads(path.read_text(encoding="utf-8"))
    if recorded.get("schema") != SCHEMA:
        raise ExpectedError(f"The record of {key} has another format: run `dojo record {key}`.")
    return recorded["observation"]


def record(course: Course, key: str, solution: str, sandbox: Any) -> dict[str, Any]:
    """Play the spec's scenarios on the solution and write what happened.

    `sandbox` must run TensorFlow; raises `ExpectedError` when the solution cannot be
    played.
    """
    spec = read_spec(course.spec(key))
    outcome = sandbox.observe(solution, spec.scenarios("tensorflow"), course.kata(key).entry_points)
    if outcome.problem:
        raise ExpectedError(f"The solution of {key} cannot be played: {outcome.problem.happened}")
    recorded = {
        "schema": SCHEMA,
        "kata": key,
        "made_from": made_from(course, key, solution, outcome.observation["runtime"]["version"]),
        "observation": _slim(outcome.observation),
    }
    path = course.expected / f"{key}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return recorded


def made_from(course: Course, key: str, solution: str, version: str) -> dict[str, str]:
    """What a record depends on: if any of it changes, the record is stale."""
    spec = (course.specs / f"{key}.py").read_text(encoding="utf-8")
    return {"solution": _sha256(solution), "spec": _sha256(spec), "tensorflow": version}


def is_stale(course: Course, key: str, solution: str, version: str | None = None) -> bool:
    """Must the kata be recorded again? Without `version`, TensorFlow's does not count."""
    path: Path = course.expected / f"{key}.json"
    if not path.is_file():
        return True
    before = json.loads(path.read_text(encoding="utf-8")).get("made_from", {})
    return before != made_from(course, key, solution, version or before.get("tensorflow", ""))


def _slim(observation: dict[str, Any]) -> dict[str, Any]:
    """Leave out what no check compares: the nodes of graphs, whose operations are counted, and what changed
    in each step.
    """
    for modes in observation["scenarios"].values():
        for seen in modes.values():
            for step in seen["steps"]:
                step.pop("changes", None)
            for trace in (t for function in seen["functions"] for t in function["traces"]):
                if trace["graph"]:
                    trace["graph"] = {"operations": trace["graph"]["operations"]}
    return observation


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
