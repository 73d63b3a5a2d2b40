"""Parts of the namespace that are loaded when they are first used, because most programs never do."""

import importlib
import importlib.abc
import importlib.machinery
import sys
from collections.abc import Callable, Sequence
from types import ModuleType

# What each name of the namespace is. TensorFlow calls four of Keras's namespaces by short names, too.
_LOADED_LATER = {
    "keras": "minitf.keras",
    "initializers": "minitf.keras.initializers",
    "losses": "minitf.keras.losses",
    "metrics": "minitf.keras.metrics",
    "optimizers": "minitf.keras.optimizers",
}


def loading(missing: Callable[[str], object]) -> Callable[[str], object]:
    """A module's `__getattr__`: load what is loaded later; `missing` answers for all other names."""

    def load(name: str) -> object:
        if name not in _LOADED_LATER:
            return missing(name)
        return importlib.import_module(_LOADED_LATER[name])

    return load


class KerasFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Lets `import tensorflow.keras.layers` find the module that `tf.keras.layers` is."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if f"{name}.".startswith("tensorflow.keras."):
            return importlib.machinery.ModuleSpec(name, self)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        module = importlib.import_module(f"minitf{spec.name.removeprefix('tensorflow')}")
        self._own_spec = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._own_spec  # the import system has replaced it


FINDER = KerasFinder()


def find_keras() -> None:
    """From now on `tensorflow.keras` can be imported."""
    if FINDER not in sys.meta_path:
        sys.meta_path.insert(0, FINDER)


def forget_keras() -> None:
    """Undo `find_keras`."""
    if FINDER in sys.meta_path:
        sys.meta_path.remove(FINDER)
