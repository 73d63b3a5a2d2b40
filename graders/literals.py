"""Python and NumPy numbers as JSON and back, `NaN` and infinities included."""

import math
from typing import Any

SPECIAL_FLOATS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


def clean_text(text: str) -> str:
    """`text` as any encoding can write it: lone surrogates are spelled out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def number_to_json(value: Any) -> Any:
    """A JSON-safe form of a bool, int, float, complex or str."""
    if isinstance(value, complex):
        return [number_to_json(value.real), number_to_json(value.imag)]
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": _name_of(value)}
    return clean_text(value) if isinstance(value, str) else value


def _name_of(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    return "Infinity" if value > 0 else "-Infinity"


def data_to_json(data: Any) -> Any:
    """Nested lists of numbers, as `numpy.ndarray.tolist()` gives them, made JSON-safe."""
    if isinstance(data, list):
        return [data_to_json(item) for item in data]
    if isinstance(data, bytes):
        return data.decode("utf-8", "backslashreplace")
    return number_to_json(data)


def data_from_json(data: Any) -> Any:
    """The inverse of `data_to_json` (strings stay strings)."""
    if isinstance(data, list):
        return [data_from_json(item) for item in data]
    if isinstance(data, dict):
        return SPECIAL_FLOATS[data["float"]]
    return data
