"""`dojo info` tells what is, not what should be."""

import json
from collections.abc import Callable

import pytest

from dojo import info
from dojo.course import Course
from dojo.info import find_info
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from tests.dojo.conftest import Ended


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_as_data_it_has_all_of_it(dojo: Callable[..., Ended], course: Course) -> None:
    status, out, _ = dojo("info", "--json")
    told = json.loads(out)
    assert (status, told["schema"]) == (0, "trace-and-error/info/1")
    assert told["versions"]["python"].startswith("3.13.")
    assert told["course"] == str(course.root)
    assert told["progress"].endswith("dojo-progress.json")
    assert told["limits"]["bounds"]["open_files"] == 256


def test_the_isolation_is_that_of_a_submission() -> None:
    with SubprocessSandbox("minitf") as sandbox:
        held_by = sandbox.observe("def f(): pass", [], []).isolation
    assert tuple(find_info()["isolation"]) == held_by != ()


def test_it_says_what_the_machine_lacks(dojo: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(info, "isolation_here", lambda: ["rlimits"])
    out = " ".join(dojo("info").out.split())
    assert "does not have: network namespace, landlock, seccomp" in out


def test_it_says_what_is_warm(dojo: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch) -> None:
    status = {"pid": 4711, "since": "2026-01-01T00:00:00+00:00", "memory": 540 << 20, "served": 3}
    status["runtime"] = {"name": "tensorflow", "version": "2.21.0"}
    monkeypatch.setattr(info, "zygote_status", lambda runtime: status)
    monkeypatch.setattr(info, "installed", lambda runtime: True)
    monkeypatch.setattr(info, "_why_no_place", lambda: None)
    out = " ".join(dojo("info").out.split())
    assert "process 4711" in out and "540 MB, 3 served" in out


def test_it_says_why_nothing_stays_warm(dojo: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")
    assert "never; every command imports it" in " ".join(dojo("info").out.split())
