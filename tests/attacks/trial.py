"""Grades an attack, then an honest answer, and says all that a test wants to know of both."""

import dataclasses
from pathlib import Path
from typing import Any

from graders.judge import grade
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox
from tests.attacks.attack import Attack

ROOT = Path(__file__).parents[2]
PATIENT = Limits(load=60, step=60)


def tried(sandbox: SubprocessSandbox, folder: Path, attack: Attack) -> dict[str, Any]:
    """What grading came to; `folder` is where submissions get their folders."""
    report = grade(attack.key, attack.source, _limited(sandbox, attack))
    sandbox._limits = PATIENT
    solution = (ROOT / f"solutions/{attack.key}/solution.py").read_bytes()
    return {
        "name": attack.name,
        "report": report | {"observation": {}},
        "ends": _ending(report),
        "review": sorted({reason["kind"] for reason in report["review"]}),
        "unearned": [check["id"] for check in _unearned(report) if check["verdict"] == "PASS"],
        "next": grade(attack.key, solution, sandbox)["verdict"],
        "children": _children_of(sandbox),
        "left": [path.name for path in folder.iterdir()],
    }


def _limited(sandbox: SubprocessSandbox, attack: Attack) -> SubprocessSandbox:
    if attack.limit:
        sandbox._limits = dataclasses.replace(PATIENT, load=attack.limit, step=attack.limit)
    return sandbox


def _ending(report: dict[str, Any]) -> str:
    """The kind of problem, else the first check that failed, else the verdict."""
    if report["problem"]:
        return report["problem"]["kind"]
    failed = [check["id"] for check in report["checks"] if check["verdict"] == "FAIL"]
    return failed[0] if failed else report["verdict"]


def _unearned(report: dict[str, Any]) -> list[dict[str, Any]]:
    """The checks after the first that failed, and with a problem all of them."""
    if report["problem"]:
        return report["checks"]
    verdicts = [check["verdict"] for check in report["checks"]]
    return report["checks"][verdicts.index("FAIL") :] if "FAIL" in verdicts else []


def _children_of(sandbox: SubprocessSandbox) -> list[str]:
    """Processes that the sandbox's child still has."""
    pid = sandbox._host.pid
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
