"""Values of a submission as JSON, in the kinds the observation knows."""

from typing import Any

import numpy as np

from graders.literals import clean_text, data_to_json
from graders.player.runtime import Runtime

MOST_ELEMENTS = 10_000
MOST_ITEMS = 1_000
DEEPEST = 12
MOST_BITS = 4096


def encode(value: Any, runtime: Runtime, *, attributes: bool = False) -> dict[str, Any]:
    """`value` as an observation value; `attributes` also lists those of an object."""
    return _encode(value, runtime, attributes, 0)


def _encode(value: Any, runtime: Runtime, attributes: bool, depth: int) -> dict[str, Any]:
    # NumPy first: its float64 is a Python float as well.
    if isinstance(value, np.ndarray | np.generic):
        return encode_array("array", np.asarray(value))
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        return {"kind": "object", "type": f"{type(value).__name__} of {value.bit_length()} bits"}
    if value is None or isinstance(value, bool | int | float | str | bytes | complex):
        return {"kind": "literal", "type": type(value).__name__, "data": data_to_json(value)}
    described = runtime.describe(value)
    if described is not None:
        return described
    if depth < DEEPEST:
        if isinstance(value, list | tuple):
            items = [_encode(item, runtime, False, depth + 1) for item in value[:MOST_ITEMS]]
            return {"kind": "list" if isinstance(value, list) else "tuple", "items": items}
        if isinstance(value, dict):
            items = {
                clean_text(str(key)): _encode(item, runtime, False, depth + 1)
                for key, item in list(value.items())[:MOST_ITEMS]
            }
            return {"kind": "dict", "items": items}
    described = {"kind": "object", "type": type(value).__name__}
    if attributes:
        described["attributes"] = {
            name: _encode(item, runtime, False, depth + 1) for name, item in _attributes(value).items()
        }
    return described


def encode_array(kind: str, array: np.ndarray, dtype: str | None = None) -> dict[str, Any]:
    """An array's dtype, shape and data; only the head of a very large one."""
    encoded = {"kind": kind, "dtype": dtype or _dtype_name(array), "shape": list(array.shape)}
    if array.size > MOST_ELEMENTS:
        encoded |= {"shape": [MOST_ELEMENTS], "full_shape": list(array.shape)}
        array = array.reshape(-1)[:MOST_ELEMENTS]
    return encoded | {"data": data_to_json(array.tolist())}


def _dtype_name(array: np.ndarray) -> str:
    return "string" if array.dtype.kind in "SUO" else array.dtype.name


def _attributes(value: Any) -> dict[str, Any]:
    own = getattr(value, "__dict__", {})
    return {n: v for n, v in own.items() if not n.startswith("_") and not callable(v)}
