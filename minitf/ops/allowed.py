"""The dtypes that ops accept, in TensorFlow's order, which its error texts show.

Names that minitf lacks (bfloat16, complex64, …) are listed too: they belong to the text.
"""


def allowed(names: str) -> tuple[str, ...]:
    """`allowed("float32 int32")`, for `define(dtypes={"T": …})`."""
    return tuple(names.split())


_COMPLEX = "complex64 complex128"

FLOAT = allowed("bfloat16 float16 float32 float64")
HALF_FIRST_FLOAT = allowed("float16 bfloat16 float32 float64")
FLOAT_OR_COMPLEX = allowed(f"bfloat16 float16 float32 float64 {_COMPLEX}")
SIGNED = allowed("bfloat16 float16 float32 float64 int8 int16 int32 int64")
SIGNED_OR_COMPLEX = allowed(f"bfloat16 float16 float32 float64 int8 int16 int32 int64 {_COMPLEX}")
INTEGER = allowed("int8 int16 int32 int64 uint8 uint16 uint32 uint64")
INDEX = allowed("int32 int64")
INDEX_16 = allowed("int16 int32 int64")
# What TensorFlow's op definitions call `realnumbertype` and `numbertype`.
REAL = allowed("float32 float64 int32 uint8 int16 int8 int64 bfloat16 uint16 float16 uint32 uint64")
NUMBER = allowed(
    "float32 float64 int32 uint8 int16 int8 complex64 int64 qint8 quint8 qint32 bfloat16 qint16 quint16"
    " uint16 complex128 float16 uint32 uint64"
)
# What RealDiv, Mul and their like take.
ARITHMETIC = allowed(
    "bfloat16 float16 float32 float64 uint8 int8 uint16 int16 int32 uint32 uint64 int64 complex64 complex128"
)
# What has a largest element.
ORDERED = allowed(
    "float32 float64 int32 uint8 int16 int8 int64 bfloat16 uint16 float16 uint32 uint64 qint8 quint8 qint32"
    " qint16 quint16"
)
