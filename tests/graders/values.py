"""Observation values, written short for tests."""

from typing import Any

import numpy as np

from graders.literals import data_to_json


def tensor(data: Any, dtype: str = "float32", kind: str = "tensor") -> dict[str, Any]:
    array = np.array(data)
    return {"kind": kind, "dtype": dtype, "shape": list(array.shape), "data": data_to_json(data)}


def literal(value: Any) -> dict[str, Any]:
    return {"kind": "literal", "type": type(value).__name__, "data": data_to_json(value)}


def sequence(*items: dict[str, Any], kind: str = "list") -> dict[str, Any]:
    return {"kind": kind, "items": list(items)}


def mapping(**items: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "dict", "items": items}


SYMBOLIC = {"kind": "symbolic", "type": "SymbolicTensor", "dtype": "float32"}
COUNTER = {"kind": "object", "type": "Counter"}
