"""Modules of Python that a page has not here yet: what hardly any program imports, and what it remembers.

An import of one of them ends the program; the page then brings them and asks its question again.
"""

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder
from pathlib import Path


class NotHere(BaseException):
    """The module is not here yet; no error, because a program must not catch it and go on without."""


class AbsentFinder(MetaPathFinder):
    """Notes the modules that somebody wants to import while their files are not here."""

    def __init__(self) -> None:
        self._asked_for: list[str] = []

    def take_asked_for(self) -> list[str]:
        """Names asked for since the last time, in order."""
        names, self._asked_for = self._asked_for, []
        return names

    def refuse(self, name: str) -> None:
        """Note the name, and raise NotHere."""
        self._asked_for.append(name)
        raise NotHere(f"{name} is not here yet")


class LaterFinder(AbsentFinder):
    """Stands last on `sys.meta_path`; knows the names of modules that will lie below one folder."""

    def __init__(self, folder: str, modules: Sequence[str]) -> None:
        super().__init__()
        self._folder = folder
        self._modules = frozenset(modules)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """A module of the list, from its place below the folder. Raises NotHere if it has not come yet."""
        if name not in self._modules:
            return None
        place = Path(self._folder, *name.split(".")[:-1])
        found = PathFinder.find_spec(name, [str(place)], target)
        if found is None:
            importlib.invalidate_caches()  # or Python would remember that there is no such folder
            self.refuse(name)
        return found


class NoFilesFinder(AbsentFinder):
    """Stands before all that look for files, in a Python that remembers what it imported without files."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Raises NotHere for whatever is not part of Python itself."""
        if not any(importer.find_spec(name) for importer in (BuiltinImporter, FrozenImporter)):
            self.refuse(name)


def take_files_away() -> None:
    """From now on there are no files to import from."""
    sys.meta_path.insert(0, NoFilesFinder())


def give_files_back() -> None:
    """The files have come."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, NoFilesFinder)]
    importlib.invalidate_caches()  # not before: it imports a module of its own


def take_asked_for() -> list[str]:
    """The modules that could not be imported since the last time, in order."""
    absent = [finder for finder in sys.meta_path if isinstance(finder, AbsentFinder)]
    return [name for finder in absent for name in finder.take_asked_for()]
