"""Whatever a submission tries: a report with a reason, no unearned point, and a clean next run."""

import json
import tempfile
from pathlib import Path

import jsonschema
import pytest

import graders
from graders.judge import grade
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox
from tests.attacks.attack import Attack, attacks

KEY = "foundations/two_clocks"
ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((Path(graders.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
SOLUTION = (ROOT / f"solutions/{KEY}/solution.py").read_bytes()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Where submissions get their folders."""
    return tmp_path_factory.mktemp("submissions")


@pytest.fixture(scope="module")
def sandbox(folder):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tempfile, "tempdir", str(folder))
        with SubprocessSandbox("minitf", Limits(load=60, step=60)) as sandbox:
            yield sandbox


@pytest.mark.parametrize("attack", list(attacks()), ids=str)
def test_an_attack_is_contained(sandbox, folder, monkeypatch, attack: Attack):
    with monkeypatch.context() as patched:
        if attack.limit:
            patched.setattr(sandbox, "_limits", Limits(load=attack.limit, step=attack.limit))
        report = grade(KEY, attack.source, sandbox)
    jsonschema.validate(report, SCHEMA)
    assert ending(report) == attack.ends
    if attack.ends != "PASS":
        assert report["verdict"] == "FAIL"
        assert all(check["verdict"] != "PASS" for check in unearned(report))
    assert grade(KEY, SOLUTION, sandbox)["verdict"] == "PASS"
    assert not children_of(sandbox)
    assert not list(folder.iterdir())


def ending(report: dict) -> str:
    """The kind of problem, else the first check that failed, else the verdict."""
    if report["problem"]:
        return report["problem"]["kind"]
    failed = [check["id"] for check in report["checks"] if check["verdict"] == "FAIL"]
    return failed[0] if failed else report["verdict"]


def unearned(report: dict) -> list[dict]:
    """The checks after the first that failed, and with a problem all of them."""
    if report["problem"]:
        return report["checks"]
    verdicts = [check["verdict"] for check in report["checks"]]
    return report["checks"][verdicts.index("FAIL") :]


def children_of(sandbox: SubprocessSandbox) -> list[str]:
    """Processes that the sandbox's child still has."""
    pid = sandbox._host.pid
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()


def test_there_are_enough_of_them():
    assert len(list(attacks())) >= 40
