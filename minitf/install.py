"""Registering minitf under the name `tensorflow`."""

import importlib
import pkgutil
import sys
from types import ModuleType

from minitf import lazy

# The submodules that TensorFlow lets people import by name, besides being attributes.
_NOT_TENSORFLOWS = frozenset(("install", "lazy", "missing"))


def _modules() -> dict[str, ModuleType]:
    """minitf and its public namespaces, by the name each has in TensorFlow."""
    root = importlib.import_module("minitf")
    found = {"tensorflow": root}
    for info in pkgutil.iter_modules(root.__path__):
        value = vars(root).get(info.name)
        if isinstance(value, ModuleType) and info.name not in _NOT_TENSORFLOWS:
            found[f"tensorflow.{info.name}"] = value
    return found


def install() -> None:
    """Make `import tensorflow` mean minitf in this process.

    Raises RuntimeError when TensorFlow itself is already imported.
    """
    present = sys.modules.get("tensorflow")
    if present is not None and present is not sys.modules["minitf"]:
        raise RuntimeError("TensorFlow is already imported in this process; start a new one to use minitf.")
    sys.modules.update(_modules())
    lazy.find_keras()


def uninstall() -> None:
    """Undo `install()`: a later `import tensorflow` looks for the real one."""
    lazy.forget_keras()
    for name in [name for name in sys.modules if name.partition(".")[0] == "tensorflow"]:
        if (sys.modules[name].__name__ or "").partition(".")[0] == "minitf":
            del sys.modules[name]
