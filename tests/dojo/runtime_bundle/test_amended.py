import asyncio
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dojo.runtime_bundle import amended as amendments
from dojo.runtime_bundle import lazy_asyncio
from dojo.runtime_bundle.amended import Amendment, amended, with_lazy_asyncio
from dojo.runtime_bundle.archives import read_archive
from dojo.runtime_bundle.layout import MALT
from dojo.runtime_bundle.upstream import Upstream, UpstreamError

ROOT = Path(__file__).parents[3]
TEXT = {"a/b.py": b"import this\nimport that\n"}


def test_a_piece_is_replaced():
    assert amended(TEXT, (Amendment("a/b.py", "import that\n", ""),)) == {"a/b.py": b"import this\n"}


@pytest.mark.parametrize("before", ["import nothing\n", "import"])
def test_a_piece_that_is_not_there_once_is_told(before: str):
    with pytest.raises(UpstreamError, match=r"a/b\.py was to be changed where it says"):
        amended(TEXT, (Amendment("a/b.py", before, ""),))


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(UpstreamError, match="stands there 0 times"):
        amended({}, (Amendment("a/b.py", "import this\n", ""),))


def test_every_amendment_finds_its_place():
    upstream = Upstream(ROOT)
    malt = {name: content for wheel in MALT for name, content in read_archive(upstream.wheel(wheel)).items()}
    for files, changes in (
        (read_archive(upstream.pyodide("python_stdlib.zip")), amendments.STDLIB),
        (read_archive(upstream.wheel("numpy")), amendments.NUMPY),
        (malt, amendments.MALT),
    ):
        changed = {change.file for change in changes}
        after = amended(files, changes)
        assert {name for name in files if after[name] != files[name]} == changed
        for name in changed:
            compile(after[name], name, "exec")


def test_asyncio_offers_what_it_offers_in_cpython():
    modules = {name for name, value in vars(asyncio).items() if is_of_asyncio(value)}
    assert sorted(lazy_asyncio.__all__) == sorted(asyncio.__all__)
    assert set(lazy_asyncio._MODULES.split()) == modules


def is_of_asyncio(value: object) -> bool:
    return isinstance(value, ModuleType) and value.__name__.startswith("asyncio.")


PROGRAM = """
import sys
import asyncio
import logging

def come():
    return sorted(name for name in sys.modules if name.startswith(("asyncio.", "_asyncio", "pyodide")))

logging.warning("a record asks for the task")
for name in ("whatever", "__wrapped__"):
    assert not hasattr(asyncio, name), name
try:
    asyncio.current_task()
except RuntimeError as error:
    assert str(error) == "no running event loop"
assert come() == [], come()
{use}
assert "asyncio.tasks" in come() and come()[-1] == "pyodide.webloop", come()

async def main():
    await asyncio.sleep(0)
    return asyncio.current_task().get_name(), early_task().get_name()

print(asyncio.run(main()), "Task" in dir(asyncio), initialized)
"""
WEBLOOP = """
import builtins
builtins.initialized = []
def _initialize_event_loop():
    initialized.append("once")
"""


@pytest.mark.parametrize(
    "use",
    [
        "asyncio.Future",
        "from asyncio import *",
        "import asyncio.events; asyncio.run",
        "asyncio.new_event_loop().close()",
    ],
)
def test_asyncio_comes_when_it_is_used(tmp_path: Path, use: str):
    package = Path(asyncio.__file__).parent
    files = {f"asyncio/{path.name}": path.read_bytes() for path in package.glob("*.py")}
    for name, content in {**with_lazy_asyncio(files), "pyodide/webloop.py": WEBLOOP.encode()}.items():
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
    program = PROGRAM.replace(
        "import logging\n", "import logging\nearly_task = asyncio.current_task\n"
    ).format(use=use)
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "('Task-1', 'Task-1') True ['once']\n"
