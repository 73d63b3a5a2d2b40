"""Whatever a submission tries: a report with a reason, no unearned point, and a clean next run."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import graders
from graders.sandboxes.jail import MECHANISMS, disk
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from tests.attacks.attack import ALL, LIARS, Attack
from tests.attacks.ordinary_user import CANNOT_READ
from tests.attacks.trial import PATIENT, ROOT, tried

SCHEMA = json.loads((Path(graders.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
Try = Callable[[Attack], dict[str, Any]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where submissions get their folders."""
    return tmp_path_factory.mktemp("submissions")


@pytest.fixture(scope="module")
def on_minitf(folder: Path) -> Iterator[Try]:
    yield from _trying("minitf", folder)


@pytest.fixture(scope="module")
def on_tensorflow(folder: Path) -> Iterator[Try]:
    yield from _trying("tensorflow", folder)


def _trying(runtime: str, folder: Path) -> Iterator[Try]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tempfile, "tempdir", str(folder))
        with SubprocessSandbox(runtime, PATIENT) as sandbox:
            yield lambda attack: tried(sandbox, folder, attack)


def test_an_attack_is_contained(on_minitf: Try, attack: Attack) -> None:
    assert_contained(on_minitf(attack), attack)


@pytest.mark.tensorflow
@pytest.mark.xdist_group("attacks")
def test_an_attack_on_tensorflow_is_contained(on_tensorflow: Try, attack_on_tensorflow: Attack) -> None:
    assert_contained(on_tensorflow(attack_on_tensorflow), attack_on_tensorflow)


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="Only root can become somebody else."
)
def test_attacks_are_contained_when_an_ordinary_user_grades(
    ordinary_user_tries: tuple[str, list[Attack]],
) -> None:
    """Root is held by the tests above; nobody (65534) by this one."""
    runtime, chosen = ordinary_user_tries
    command = [sys.executable, "-m", "tests.attacks.ordinary_user", runtime, *(one.name for one in chosen)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode == CANNOT_READ:
        pytest.skip(ran.stderr.strip())
    assert ran.returncode == 0, ran.stderr
    told = {one["name"]: one for one in map(json.loads, ran.stdout.splitlines())}
    for attack in chosen:
        assert_contained(told[attack.name], attack)


def assert_contained(told: dict[str, Any], attack: Attack) -> None:
    report = told["report"]
    jsonschema.validate(report, SCHEMA)
    on_tensorflow = report["runtime"]["name"] == "tensorflow"
    ends = (attack.ends_on_tensorflow if on_tensorflow else None) or attack.ends
    assert (attack.name, told["ends"]) == (attack.name, ends)
    assert told["unearned"] == []
    if attack.review:
        assert attack.review in told["review"]
    elif attack.ends != "PASS":
        assert report["verdict"] == "FAIL"
    assert told["next"] == "PASS"
    assert (told["children"], told["left"]) == ([], [])
    if report["isolation"]:
        assert tuple(report["isolation"]) == (disk.NAME, *MECHANISMS)


def test_there_are_enough_of_them() -> None:
    assert len(ALL) >= 40
    assert all(attack.ends for attack in (*ALL, *LIARS))
    assert all(attack.review or attack.ends != "PASS" for attack in LIARS)
