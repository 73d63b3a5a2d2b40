"""Byte-compiling with pyodide-build: starting Python without its parser halves the wait."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from dojo.runtime_bundle.archives import Files, read_archive, stored_zip


def byte_compiled(files: Files, sources: tuple[str, ...] = ()) -> Files:
    """`files` with every .py replaced by its .pyc, except those whose path starts with one of `sources`.

    Docstrings are kept: NumPy needs its own to start, and a check's is the sentence the learner reads.
    """
    kept = {name: content for name, content in files.items() if name.startswith(sources)}
    return kept | _compile({name: content for name, content in files.items() if name not in kept})


def _compile(files: Files) -> Files:
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.zip"
        archive.write_bytes(stored_zip(files))
        # A fixed date makes py_compile store hashes instead of times: the same source, the same bytes.
        environment = os.environ | {"SOURCE_DATE_EPOCH": "315532800"}
        subprocess.run(
            [Path(sys.executable).with_name("pyodide"), "py-compile", "--silent", str(archive)],
            check=True,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        return read_archive(archive.read_bytes())
