"""Commands of this environment, run as a person runs them."""

import os
import subprocess
import sys
from pathlib import Path


def command(folder: Path, *words: str, may_fail: bool = False) -> None:
    """Run a command in `folder`; ends the benchmark when it fails, unless it may."""
    # nbgrader starts other commands of its environment by their names.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(words, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True)
    if done.returncode and not may_fail:
        raise SystemExit(f"{' '.join(words)} failed:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")
