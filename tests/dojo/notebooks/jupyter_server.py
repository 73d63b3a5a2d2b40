"""A Jupyter server in a course, as a teacher starts one to open formgrader."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
OPTIONS = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port=0",
    "--IdentityProvider.token=",
)


@contextmanager
def jupyter(folder: Path) -> Iterator[str]:
    """Its address."""
    home = {name: str(folder.parent / "home") for name in ("HOME", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
    with subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *OPTIONS],
        cwd=folder, env=os.environ | home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        try:
            yield next(found[0] for line in server.stderr if (found := ADDRESS.search(line)))
        finally:
            server.terminate()
