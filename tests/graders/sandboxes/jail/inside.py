"""Runs a few lines of Python inside the jail, in a process of their own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[4]

SCRIPT = """
import json, os, socket, sys
from pathlib import Path
from graders.sandboxes.jail import Bounds, enter
folder, bounds, code = Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3]
if len(sys.argv) > 4:
    os.setgroups([])
    os.setgid(int(sys.argv[4]))
    os.setuid(int(sys.argv[4]))
held = enter(folder, Bounds(**bounds))
found = {}
for line in code.strip().splitlines():
    try:
        found[line] = eval(line)
    except BaseException as error:
        found[line] = type(error).__name__
print(json.dumps({"held": held, "found": found}, default=str))
"""


def inside(folder: Path, code: str, user: int | None = None, **bounds: int) -> dict[str, Any]:
    """What each line (an expression) gives in the jail, or the name of the error it raises.

    Also, as `held`, the mechanisms that this machine has.
    """
    ran = start(folder, code, user, **bounds)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def start(
    folder: Path, code: str, user: int | None = None, **bounds: int
) -> subprocess.CompletedProcess[str]:
    """The process as it ended; of another user when this one is root."""
    command = [sys.executable, "-c", SCRIPT, str(folder), json.dumps(bounds), code]
    command += [] if user is None else [str(user)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
