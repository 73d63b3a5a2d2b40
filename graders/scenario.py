"""The calls a spec makes, as plain data: a `Scenario` is a named list of steps.

Nothing here touches a runtime: tensors and arrays are descriptions that the player
builds beside the submission, afresh for every step.
"""

from dataclasses import dataclass, field
from typing import Any

from graders.literals import data_from_json, data_to_json


@dataclass(frozen=True)
class TensorArgument:
    """A `tf.constant(value, dtype)` to be built beside the submission."""

    value: Any
    dtype: str | None = None

    def __str__(self) -> str:
        return f"tensor({self.value!r}{_dtype_suffix(self.dtype)})"


@dataclass(frozen=True)
class ArrayArgument:
    """A `numpy.array(value, dtype)` to be built beside the submission."""

    value: Any
    dtype: str

    def __str__(self) -> str:
        return f"array({self.value!r}{_dtype_suffix(self.dtype)})"


@dataclass(frozen=True)
class Reference:
    """Something made by an earlier `make` step, or a global of the submission."""

    path: str

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True)
class Step:
    """One thing to do: `call` a function, `make` an object, `get` a value, `load` a
    SavedModel, or `restart` Python."""

    kind: str
    target: str
    arguments: tuple[Any, ...] = ()
    keywords: dict[str, Any] = field(default_factory=dict)
    name: str | None = None

    def __str__(self) -> str:
        if self.kind in ("get", "restart"):
            return self.target
        if self.kind == "load":
            return f"{self.name} = tf.saved_model.load({self.target!r})"
        spelled = [_spell(a) for a in self.arguments]
        spelled += [f"{name}={_spell(value)}" for name, value in self.keywords.items()]
        called = f"{self.target}({', '.join(spelled)})"
        return f"{self.name} = {called}" if self.kind == "make" else called

    def to_json(self) -> dict[str, Any]:
        """The form that crosses into the submission's process."""
        return {
            "kind": self.kind,
            "target": self.target,
            "arguments": [argument_to_json(a) for a in self.arguments],
            "keywords": {k: argument_to_json(v) for k, v in self.keywords.items()},
            "name": self.name,
            "text": str(self),
        }


@dataclass(frozen=True)
class Scenario:
    """Steps played in order, in each mode, on a freshly imported submission."""

    name: str
    steps: tuple[Step, ...]

    def __init__(self, name: str, steps: list[Step] | tuple[Step, ...]):
        if not steps:
            raise ValueError(f"Scenario {name!r} has no steps.")
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "steps", tuple(steps))

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "steps": [step.to_json() for step in self.steps]}


def call(target: str, *arguments: Any, **keywords: Any) -> Step:
    """Call a function of the submission, or a method of something made before."""
    return Step("call", target, arguments, keywords)


def make(name: str, target: str, *arguments: Any, **keywords: Any) -> Step:
    """Call `target` and keep what it returns under `name` for later steps."""
    return Step("make", target, arguments, keywords, name=name)


def get(path: str) -> Step:
    """Read a global of the submission, or an attribute, by dotted path."""
    return Step("get", path)


def restart() -> Step:
    """Go on in a new Python process, in the same folder, without the submission.

    Nothing is left of the objects made before; what the run says about state, leaks and
    functions is from before. Real TensorFlow only.
    """
    return Step("restart", "in a new Python process")


def load_model(name: str, folder: str) -> Step:
    """Load what was saved with `tf.saved_model.save`, and keep it under `name`.

    Its signatures are called as `call("name.signatures['serving_default']", …)`. Real
    TensorFlow only.
    """
    return Step("load", folder, name=name)


def tensor(value: Any, dtype: str | None = None) -> TensorArgument:
    """A tensor argument; `dtype` as TensorFlow names it, `"float32"` for instance."""
    return TensorArgument(value, dtype)


def array(value: Any, dtype: str) -> ArrayArgument:
    """A NumPy array argument."""
    return ArrayArgument(value, dtype)


def ref(path: str) -> Reference:
    """An argument that is an object made by an earlier `make` step."""
    return Reference(path)


def argument_to_json(value: Any) -> dict[str, Any]:
    """An argument as data; raises `TypeError` for what a spec cannot pass."""
    if isinstance(value, TensorArgument):
        return {"kind": "tensor", "dtype": value.dtype, "data": data_to_json(value.value)}
    if isinstance(value, ArrayArgument):
        return {"kind": "array", "dtype": value.dtype, "data": data_to_json(value.value)}
    if isinstance(value, Reference):
        return {"kind": "ref", "path": value.path}
    if isinstance(value, list | tuple):
        kind = "list" if isinstance(value, list) else "tuple"
        return {"kind": kind, "items": [argument_to_json(item) for item in value]}
    if isinstance(value, dict):
        return {"kind": "dict", "items": {k: argument_to_json(v) for k, v in value.items()}}
    if value is None or isinstance(value, bool | int | float | str):
        return {"kind": "literal", "data": data_to_json(value)}
    raise TypeError(
        f"A spec passed {value!r} of type {type(value).__name__}: a step takes Python numbers, "
        "strings, None, lists, tuples, dicts, tensor(...), array(...) and ref(...)."
    )


def argument_from_json(data: dict[str, Any], build: dict[str, Any]) -> Any:
    """Build an argument; `build` maps the kinds `tensor`, `array`, `ref` to makers."""
    kind = data["kind"]
    if kind == "ref":
        return build["ref"](data["path"])
    if kind in ("tensor", "array"):
        return build[kind](data_from_json(data["data"]), data["dtype"])
    if kind == "dict":
        return {k: argument_from_json(v, build) for k, v in data["items"].items()}
    if kind in ("list", "tuple"):
        items = [argument_from_json(item, build) for item in data["items"]]
        return items if kind == "list" else tuple(items)
    return data_from_json(data["data"])


def _spell(value: Any) -> str:
    if isinstance(value, TensorArgument | ArrayArgument | Reference):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(_spell(item) for item in value)}]"
    if isinstance(value, tuple):
        comma = "," if len(value) == 1 else ""
        return f"({', '.join(_spell(item) for item in value)}{comma})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k!r}: {_spell(v)}" for k, v in value.items()) + "}"
    return repr(value)


def _dtype_suffix(dtype: str | None) -> str:
    return f", {dtype!r}" if dtype else ""
