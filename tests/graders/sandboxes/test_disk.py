"""No submission fills the disk: by a file system of fixed size, or because somebody looks."""

import pytest

from graders.sandboxes.frames import Wait
from graders.sandboxes.hosts import Host, cold_host
from graders.sandboxes.jail import disk
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.scenario import Scenario, call

WITHOUT_MOUNTS = (
    "import sys; sys.path.insert(0, sys.argv[1]); from graders.sandboxes.jail import disk;"
    "disk._have_own_mounts = lambda: False;"
    "from graders.sandboxes.host import main; main(sys.argv[2], *map(int, sys.argv[3:]))"
)
FILLS = """
import time

def f():
    for number in range(40):
        with open(f"filler{number}", "wb") as file:
            file.write(bytes(4 << 20))
    while True:
        time.sleep(1)
"""
ONE_CALL = Scenario("one_call", [call("f")])


def without_mounts(runtime: str, seconds: float, wait: Wait) -> Host:
    return cold_host(runtime, seconds, wait, WITHOUT_MOUNTS)


def test_a_file_system_of_fixed_size(minitf_sandbox):
    outcome = minitf_sandbox.observe(FILLS, [ONE_CALL], ["f"])
    assert disk.NAME in outcome.isolation
    told = outcome.observation["scenarios"]["one_call"]["GRAPH"]["steps"][0]["outcome"]["error"]
    assert (told["type"], "No space left" in told["message"]) == ("OSError", True)


def test_where_nobody_may_mount_the_parent_looks():
    with SubprocessSandbox("minitf", start=without_mounts) as sandbox:
        outcome = sandbox.observe(FILLS, [ONE_CALL], ["f"])
        assert disk.NAME not in outcome.isolation
        assert outcome.problem.kind == "disk_limit"


@pytest.mark.parametrize(
    ("files", "size", "full"), [(1, disk.BYTES + 1, True), (disk.FILES, 0, True), (3, 99, False)]
)
def test_too_full(tmp_path, files, size, full):
    (tmp_path / "inside").mkdir()
    for number in range(files):
        with (tmp_path / "inside" / str(number)).open("wb") as file:
            if size:
                file.write(bytes(size))
    assert disk.is_too_full(tmp_path) == full
