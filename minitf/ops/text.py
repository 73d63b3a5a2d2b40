"""How `tf.print` and `tf.strings.format` write tensors."""

import numpy as np

# As C writes them inside quotes.
_ESCAPES = str.maketrans({"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "'": "\\'", "\\": "\\\\"})


def tensor_text(value: np.ndarray, summarize: int = 3) -> str:
    """A tensor's elements in brackets; along each axis the first and last `summarize`, -1 for all."""
    array = np.asarray(value)
    if array.ndim == 0:
        return element_text(array[()])
    return _rows(array, summarize, depth=1)


def _rows(array: np.ndarray, summarize: int, depth: int) -> str:
    if array.ndim == 1:
        return f"[{' '.join(_shortened([element_text(item) for item in array], summarize))}]"
    shown = _shortened([_rows(row, summarize, depth + 1) for row in array], summarize)
    separator = "\n" * (array.ndim - 1) + " " * depth
    return f"[{separator.join(shown)}]"


def _shortened(items: list[str], summarize: int) -> list[str]:
    if summarize < 0 or len(items) <= 2 * summarize:
        return items
    return [*items[:summarize], "...", *items[len(items) - summarize :]]


def element_text(item: object) -> str:
    """One element: text in quotes, booleans as 1 and 0, floats with as few digits as tell them apart."""
    if isinstance(item, bytes):
        return f'"{item.decode(errors="replace").translate(_ESCAPES)}"'
    if isinstance(item, np.bool_):
        return str(int(item))
    if isinstance(item, np.floating):
        return float_text(item)
    return str(item)


def float_text(number: np.floating) -> str:
    """As C++ `StrCat` does: the short form when it reads back as the same number, else the full one."""
    if np.isnan(number):
        return "nan"
    if number.dtype == np.float16:
        number = np.float32(number)
    short, full = (15, 17) if number.dtype == np.float64 else (6, 9)
    text = f"{float(number):.{short}g}"
    return text if number.dtype.type(text) == number else f"{float(number):.{full}g}"
