"""Modules of Python that a page has not downloaded yet, because hardly any program imports them.

An import of one of them ends the program; the page then brings them and asks its question again.
"""

import importlib
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path


class NotHere(BaseException):
    """The module is not here yet; no error, because a program must not catch it and go on without."""


class LaterFinder(MetaPathFinder):
    """Stands last on `sys.meta_path`; knows the names of modules that will lie below one folder."""

    def __init__(self, folder: str, modules: Sequence[str]) -> None:
        self._folder = folder
        self._modules = frozenset(modules)
        self.asked_for: list[str] = []

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """A module of the list, from its place below the folder. Raises NotHere if it has not come yet."""
        if name not in self._modules:
            return None
        place = Path(self._folder, *name.split(".")[:-1])
        found = PathFinder.find_spec(name, [str(place)], target)
        if found is None:
            importlib.invalidate_caches()  # or Python would remember that there is no such folder
            self.asked_for.append(name)
            raise NotHere(f"{name} is not here yet")
        return found

    def take_asked_for(self) -> list[str]:
        """Names asked for since the last time, in order."""
        names, self.asked_for = self.asked_for, []
        return names
