"""`tf.compat`: text and bytes. NB: `tf.compat.v1` is refused."""

from minitf.missing import namespace


def as_bytes(bytes_or_text: object, encoding: str = "utf-8") -> bytes:
    """Text as bytes. Raises TypeError for anything else."""
    if isinstance(bytes_or_text, bytearray):
        return bytes(bytes_or_text)
    if isinstance(bytes_or_text, str):
        return bytes_or_text.encode(encoding)
    if isinstance(bytes_or_text, bytes):
        return bytes_or_text
    raise TypeError(f"Expected binary or unicode string, got {bytes_or_text!r}")


def as_text(bytes_or_text: object, encoding: str = "utf-8") -> str:
    """Bytes as text. Raises TypeError for anything else."""
    if isinstance(bytes_or_text, str):
        return bytes_or_text
    if isinstance(bytes_or_text, bytes):
        return bytes_or_text.decode(encoding)
    raise TypeError(f"Expected binary or unicode string, got {bytes_or_text!r}")


as_str = as_text


def as_str_any(value: object, encoding: str = "utf-8") -> str:
    """Text of bytes, or `str()` of anything else."""
    return as_text(value, encoding) if isinstance(value, bytes) else str(value)


__getattr__ = namespace(
    "compat",
    """
    bytes_or_text_types complex_types dimension_at_index dimension_value forward_compatibility_horizon
    forward_compatible integral_types path_to_str real_types v1 v2
    """,
)
