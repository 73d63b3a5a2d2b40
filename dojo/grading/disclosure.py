"""What a learner may read of a report whose inputs will be asked of others."""

import re
from typing import Any

Json = dict[str, Any]

STEP = re.compile(r"^(?:\w+ = )?(?P<target>[^(]+)\(.*\)$", re.DOTALL)
TOLD = ("called", "happened", "expected")
BROKEN = "Not your fault; your instructor can see why."


def without_inputs(report: Json) -> Json:
    """The report without inputs, expected values, and what the submission answered or said.

    What stays is ours or the learner's own text: promises, verdicts, reasons, the
    diagnosis, a problem with its line. An error's message is the submission's to choose,
    so it could carry an input out; its explanation is kept.
    """
    silent = dict.fromkeys(TOLD)
    checks = [check | silent for check in report["checks"]]
    broken = [BROKEN] if report["grader_errors"] else []
    told = report | {"checks": checks, "problem": _problem(report["problem"]), "grader_errors": broken}
    told.pop("observation", None)
    return told


def _problem(problem: Json | None) -> Json | None:
    """The problem with the call it happened in named, but not its arguments."""
    step = STEP.match((problem or {}).get("step") or "")
    if problem is None or step is None:
        return problem
    happened = problem["happened"].replace(f"`{problem['step']}`", f"a call of `{step['target']}`")
    return problem | {"step": step["target"], "happened": happened}
