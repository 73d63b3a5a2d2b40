"""What a caller can notice of a submission, so that a change without consequences is told from a fault."""

import json
from typing import Any

Json = dict[str, Any]

DIGITS = 5  # significant, as everywhere in the course


def behavior(report: Json) -> str:
    """Outcomes, prints, traces of the functions that served calls, state and leaks, as comparable text.

    What only a reader of the graph would see is left out: which operations compute a value is no behavior.
    """
    if report["problem"]:
        return json.dumps(report["problem"]["kind"])
    scenarios = report["observation"].get("scenarios", {})
    seen = {
        f"{name} {mode}": noticed(played)
        for name, modes in scenarios.items()
        for mode, played in modes.items()
    }
    return json.dumps(seen, sort_keys=True)


def noticed(played: Json) -> Json:
    return {
        "load": error_type(played["load"]),
        "steps": [step_noticed(step) for step in played["steps"]],
        "state": rounded(played["state"]),
        "leaks": len(played["leaks"]),
    }


def step_noticed(step: Json) -> Json:
    serving = {served["function"] for served in step["served_by"]}
    traces = [event for event in step["events"] if event["kind"] == "trace" and event["function"] in serving]
    outcome = step["outcome"]
    return {
        "outcome": rounded(outcome["value"]) if "value" in outcome else error_type(outcome),
        "prints": [[e["when"], e["text"]] for e in step["events"] if e["kind"] == "print"],
        "traces": len(traces),
        "served": bool(serving),
    }


def error_type(outcome: Json) -> str | None:
    return outcome["error"]["type"] if outcome.get("error") else None


def rounded(value: Any) -> Any:
    """Data with floats cut to the digits that count."""
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    if isinstance(value, list):
        return [rounded(each) for each in value]
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return value
