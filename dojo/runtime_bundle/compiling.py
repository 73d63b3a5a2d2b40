"""Byte-compiling with pyodide-build: starting Python without its parser halves the wait."""

import marshal
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import CodeType

from dojo.runtime_bundle.archives import Files, read_archive, stored_zip

# Where Pyodide unpacks what is not its standard library.
SITE_PACKAGES = "/lib/python3.13/site-packages"
HEADER = 16  # bytes before the code in a .pyc file


def byte_compiled(files: Files, sources: tuple[str, ...] = ()) -> Files:
    """`files` with every .py replaced by its .pyc, except those whose path starts with one of `sources`.

    Docstrings are kept: a check's is the sentence the learner reads.
    """
    kept = {name: content for name, content in files.items() if name.startswith(sources)}
    return kept | _compile({name: content for name, content in files.items() if name not in kept})


def located(files: Files) -> Files:
    """`files`, whose compiled code says where it will lie in the page.

    The engine tells its own frames from the learner's by their file, and a .pyc without its source keeps the
    file name it was compiled with.
    """
    return {
        name: _moved(name, content) if name.endswith(".pyc") else content for name, content in files.items()
    }


def _moved(name: str, compiled: bytes) -> bytes:
    code = _with_filename(marshal.loads(compiled[HEADER:]), f"{SITE_PACKAGES}/{name.removesuffix('c')}")
    return compiled[:HEADER] + marshal.dumps(code)


def _with_filename(code: CodeType, filename: str) -> CodeType:
    constants = (_with_filename(c, filename) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_filename=filename, co_consts=tuple(constants))


def _compile(files: Files) -> Files:
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.zip"
        archive.write_bytes(stored_zip(files))
        # A fixed date makes py_compile store hashes instead of times: the same source, the same bytes.
        # Columns are for tracebacks that show the source, which does not come along: a tenth of the code.
        environment = os.environ | {"SOURCE_DATE_EPOCH": "315532800", "PYTHONNODEBUGRANGES": "1"}
        subprocess.run(
            [Path(sys.executable).with_name("pyodide"), "py-compile", "--silent", str(archive)],
            check=True,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        return read_archive(archive.read_bytes())
