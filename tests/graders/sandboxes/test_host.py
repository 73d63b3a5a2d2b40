"""The host ends what a player left behind, where nothing kept it from starting processes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

# A player that starts a daemon: a grandchild in a session of its own, whose parent is gone.
SCRIPT = """
import os, time
from graders.sandboxes import host
host._adopt_orphans()
read_fd, write_fd = os.pipe()
player = os.fork()
if player == 0:
    if os.fork() == 0:
        os.setsid()
        os.write(write_fd, str(os.getpid()).encode())
        time.sleep(600)
    os._exit(0)
daemon = int(os.read(read_fd, 20))
os.waitpid(player, 0)
host._end_leftovers()
try:
    os.kill(daemon, 0)
except ProcessLookupError:
    print("gone")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux lets a process adopt orphans.")
def test_a_daemon_is_ended_with_its_player():
    command = [sys.executable, "-c", SCRIPT]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert ran.stdout == "gone\n", ran.stderr
