"""What converted code calls as `ag__.<name>`; filled by the package, read by the transpiler."""

from collections.abc import Callable

OPERATORS: dict[str, Callable] = {}
