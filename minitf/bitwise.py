"""`tf.bitwise`: operations on bits."""

from minitf.missing import namespace as namespace
from minitf.ops.bits import (
    bitwise_and as bitwise_and,
)
from minitf.ops.bits import (
    bitwise_or as bitwise_or,
)
from minitf.ops.bits import (
    bitwise_xor as bitwise_xor,
)
from minitf.ops.bits import (
    invert as invert,
)
from minitf.ops.bits import (
    left_shift as left_shift,
)
from minitf.ops.bits import (
    right_shift as right_shift,
)

__getattr__ = namespace("bitwise")
