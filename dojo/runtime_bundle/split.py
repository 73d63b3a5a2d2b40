"""Which files the page downloads first, and which only for a program that imports them."""

from pathlib import PurePosixPath

from dojo.runtime_bundle.archives import Files
from dojo.runtime_bundle.usage import Usage

MODULE = (".py", ".pyc", ".so")
# NumPy's random numbers are half of its native code: some programs use them, most do not.
PARTS = {"random": "numpy/random/"}
OTHERS = "others"


def module_name(path: str) -> str:
    """`numpy/fft/__init__.pyc` as `numpy.fft`; a native module without the end that tells the machine."""
    place = PurePosixPath(path)
    stem = place.name.partition(".")[0]
    return ".".join(place.parent.parts if stem == "__init__" else (*place.parent.parts, stem))


def first(files: Files, usage: Usage) -> Files:
    """The files of modules that programs import, and whatever is no module."""
    return {name: content for name, content in files.items() if not is_later(name, usage)}


def later(files: Files, usage: Usage) -> dict[str, Files]:
    """The other files, by the name of the part that brings them."""
    parts: dict[str, Files] = {}
    for name, content in files.items():
        if is_later(name, usage):
            parts.setdefault(_part_of(name), {})[name] = content
    return parts


def is_later(path: str, usage: Usage) -> bool:
    """Is it a module that hardly any program imports, or one of an own part?"""
    if not path.endswith(MODULE):
        return False
    return _part_of(path) != OTHERS or module_name(path) not in usage.modules


def _part_of(path: str) -> str:
    return next((part for part, folder in PARTS.items() if path.startswith(folder)), OTHERS)
