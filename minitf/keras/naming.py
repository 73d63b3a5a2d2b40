"""Names that Keras makes up (`dense`, `dense_1`, …) and the path that the name of a variable is put under."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from minitf.naming import name_scope

_made: Counter[str] = Counter()
_path: list[tuple[str, object]] = []


def auto_name(class_name: str) -> str:
    """`dense` for the first `Dense`, `dense_1` for the next one."""
    name = re.sub(r"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", r"_\1", class_name).lower()
    _made[name] += 1
    return name if _made[name] == 1 else f"{name}_{_made[name] - 1}"


def forget_names() -> None:
    """Begin again with `dense`."""
    _made.clear()


def path_to(name: str) -> str:
    """`name` under the layers that are being built or called."""
    return "/".join([scope for scope, _ in _path] + [name])


@contextmanager
def scope_of(owner: object, name: str) -> Iterator[None]:
    """What is made inside belongs to `owner`; a scope of the innermost owner is not opened twice."""
    if _path and _path[-1][1] is owner:
        yield
        return
    with name_scope(name):
        _path.append((name, owner))
        try:
            yield
        finally:
            _path.pop()
