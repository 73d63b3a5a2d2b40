"""Compare values of two observations and describe them in words a learner reads."""

from typing import Any

import numpy as np

from graders.literals import data_from_json
from graders.observation import TENSOR_KINDS, Json, plain

RTOL = 1e-5
ATOL = 1e-6
MOST_ITEMS = 8

VALUES_DIFFER = ("other values", "another value")


def mismatch(actual: Json, expected: Json) -> str | None:
    """What `actual` is, in words that show how it differs; None when it does not."""
    found = difference(actual, expected)
    if found is None:
        return None
    told = describe(actual)
    obvious = found in VALUES_DIFFER and told != describe(expected)
    return told if obvious or _family(actual) != _family(expected) else f"{told} ({found})"


def same(actual: Json, expected: Json) -> bool:
    """Equal in kind, structure, dtype, shape and (within tolerance) value."""
    return difference(actual, expected) is None


def difference(actual: Json, expected: Json) -> str | None:
    """The first difference as a short phrase, or None when there is none.

    A Variable and a tensor of the same dtype, shape and value count as the same: in
    EAGER mode a function may return either.
    """
    if _family(actual) != _family(expected):
        return f"{kind_in_words(actual)} instead of {kind_in_words(expected)}"
    family = _family(expected)
    if family in ("tensor", "array"):
        return _tensor_difference(actual, expected)
    if family in ("list", "tuple"):
        return _sequence_difference(actual["items"], expected["items"])
    if family == "dict":
        return _dict_difference(actual["items"], expected["items"])
    if family == "literal":
        return _literal_difference(actual, expected)
    return None if actual["type"] == expected["type"] else kind_in_words(actual)


def _family(value: Json) -> str:
    return "tensor" if value["kind"] in TENSOR_KINDS else value["kind"]


def _tensor_difference(actual: Json, expected: Json) -> str | None:
    if actual["dtype"] != expected["dtype"]:
        return f"dtype {actual['dtype']} instead of {expected['dtype']}"
    if actual["shape"] != expected["shape"]:
        return f"shape {actual['shape']} instead of {expected['shape']}"
    return None if _close(plain(actual), plain(expected)) else "other values"


def _close(actual: np.ndarray, expected: np.ndarray) -> bool:
    if actual.dtype.kind in "fc":
        return np.allclose(actual, expected, rtol=RTOL, atol=ATOL, equal_nan=True)
    return bool(np.array_equal(actual, expected))


def _sequence_difference(actual: list[Json], expected: list[Json]) -> str | None:
    if len(actual) != len(expected):
        return f"{len(actual)} items instead of {len(expected)}"
    for index, (mine, theirs) in enumerate(zip(actual, expected, strict=True)):
        if found := difference(mine, theirs):
            return f"item {index}: {found}"
    return None


def _dict_difference(actual: dict[str, Json], expected: dict[str, Json]) -> str | None:
    if sorted(actual) != sorted(expected):
        return f"keys {sorted(actual)} instead of {sorted(expected)}"
    for key, mine in actual.items():
        if found := difference(mine, expected[key]):
            return f"key {key!r}: {found}"
    return None


def _literal_difference(actual: Json, expected: Json) -> str | None:
    if actual["type"] != expected["type"]:
        return f"{kind_in_words(actual)} instead of {kind_in_words(expected)}"
    mine, theirs = data_from_json(actual["data"]), data_from_json(expected["data"])
    if isinstance(mine, float):
        equal = bool(np.isclose(mine, theirs, rtol=RTOL, atol=ATOL, equal_nan=True))
    else:
        equal = mine == theirs
    return None if equal else "another value"


def kind_in_words(value: Json) -> str:
    """`a float32[2] tensor`, `a list of 3`, `a Python int`: without the values."""
    kind = value["kind"]
    if kind in (*TENSOR_KINDS, "array"):
        noun = {"tensor": "tensor", "variable": "Variable", "array": "NumPy array"}[kind]
        return f"{_article(value['dtype'])} {type_in_words(value)} {noun}"
    if kind in ("list", "tuple", "dict"):
        return f"a {kind} of {len(value['items'])}"
    if kind == "literal":
        if value["data"] is None:
            return "None"
        return f"a Python {value['type']}"
    if kind == "symbolic":
        return "a symbolic tensor left over from tracing"
    return f"{_article(value['type'])} {value['type']} object"


def type_in_words(value: Json) -> str:
    """`float32[2, 3]`; a scalar is plain `float32`."""
    return f"{value['dtype']}{value['shape'] or ''}"


def describe(value: Json) -> str:
    """A value in one line: what it is and what it holds."""
    kind = value["kind"]
    if kind in (*TENSOR_KINDS, "array"):
        return f"{kind_in_words(value)} {_spell(data_from_json(value['data']))}"
    if kind == "literal":
        return _spell(data_from_json(value["data"]), quote=True)
    if kind in ("list", "tuple"):
        inside = ", ".join(_cut([describe(item) for item in value["items"]]))
        return f"[{inside}]" if kind == "list" else f"({inside})"
    if kind == "dict":
        inside = ", ".join(_cut([f"{k!r}: {describe(v)}" for k, v in value["items"].items()]))
        return "{" + inside + "}"
    return kind_in_words(value)


def describe_error(error: Json) -> str:
    """`ValueError: message (line 12: code)`, on one line."""
    first_line = (error["message"].strip().splitlines() or [""])[0]
    where = error.get("where")
    place = f" (line {where['line']}: `{where['text']}`)" if where else ""
    return f"{error['type']}: {first_line}{place}" if first_line else f"{error['type']}{place}"


def describe_outcome(value: Json | None, error: Json | None) -> str:
    """What a step did, in one line: the value it returned or the error it raised."""
    return describe_error(error) if error else describe(value)


def _spell(data: Any, *, quote: bool = False) -> str:
    if isinstance(data, list):
        return f"[{', '.join(_cut([_spell(item, quote=True) for item in data]))}]"
    if isinstance(data, float):
        short = f"{data:.6g}"
        return short if any(c in short for c in ".ena") else f"{short}.0"
    return repr(data) if quote else str(data)


def _cut(items: list[str]) -> list[str]:
    if len(items) <= MOST_ITEMS:
        return items
    return [*items[: MOST_ITEMS - 1], f"… {len(items)} in all"]


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeio" else "a"
