"""What others import at once, but need for some programs only: it comes when it is used."""

from dataclasses import dataclass
from pathlib import Path

from dojo.runtime_bundle.archives import Files
from dojo.runtime_bundle.upstream import UpstreamError

LAZY_ASYNCIO = Path(__file__).with_name("lazy_asyncio.py")


@dataclass(frozen=True)
class Amendment:
    """A piece of source that stands once in a file, and what takes its place."""

    file: str
    before: str
    after: str


# The event loop comes with asyncio, and that comes later. An image of memory needs what the loop takes from
# JavaScript.
STDLIB = (
    Amendment(
        "pyodide/__init__.py",
        "from .webloop import _initialize_event_loop\n\n"
        "_initialize_event_loop()\ndel _initialize_event_loop\n",
        "from pyodide_js._api import scheduleCallback as _\n",
    ),
)

# One annotation of a named tuple; an array type with its element type stands for itself there.
NUMPY = (
    Amendment(
        "numpy/linalg/_linalg.py",
        "from numpy._typing import NDArray\n",
        "from numpy._core import ndarray as NDArray\n",
    ),
)

# A test case is converted otherwise; where nobody has imported unittest there is none.
MALT = (
    Amendment("malt/impl/conversion.py", "import unittest\n", ""),
    Amendment(
        "malt/impl/conversion.py",
        "issubclass(owner_class, unittest.TestCase)",
        "'unittest' in sys.modules and issubclass(owner_class, sys.modules['unittest'].TestCase)",
    ),
)


def amended(files: Files, amendments: tuple[Amendment, ...]) -> Files:
    """`files` with each amendment made. Raises UpstreamError when one does not find its place."""
    changed = dict(files)
    for amendment in amendments:
        changed[amendment.file] = _amended(changed.get(amendment.file, b"").decode(), amendment).encode()
    return changed


def with_lazy_asyncio(files: Files) -> Files:
    """Python's library, whose `asyncio` does not import all its modules at once."""
    everything = files["asyncio/__init__.py"]
    return files | {"asyncio/__init__.py": LAZY_ASYNCIO.read_bytes(), "asyncio/everything.py": everything}


def _amended(source: str, amendment: Amendment) -> str:
    found = source.count(amendment.before)
    if found != 1:
        raise UpstreamError(
            f"{amendment.file} was to be changed where it says {amendment.before.strip()!r}, which stands"
            f" there {found} times. Look at what it says now, and adapt dojo/runtime_bundle/amended.py."
        )
    return source.replace(amendment.before, amendment.after)
