"""`tf.debugging`: checks."""

from minitf.missing import namespace as namespace
from minitf.ops.debugging import (
    Assert as Assert,
)
from minitf.ops.debugging import (
    assert_all_finite as assert_all_finite,
)
from minitf.ops.debugging import (
    assert_equal as assert_equal,
)
from minitf.ops.debugging import (
    assert_greater as assert_greater,
)
from minitf.ops.debugging import (
    assert_greater_equal as assert_greater_equal,
)
from minitf.ops.debugging import (
    assert_less as assert_less,
)
from minitf.ops.debugging import (
    assert_less_equal as assert_less_equal,
)
from minitf.ops.debugging import (
    assert_near as assert_near,
)
from minitf.ops.debugging import (
    assert_negative as assert_negative,
)
from minitf.ops.debugging import (
    assert_non_negative as assert_non_negative,
)
from minitf.ops.debugging import (
    assert_non_positive as assert_non_positive,
)
from minitf.ops.debugging import (
    assert_none_equal as assert_none_equal,
)
from minitf.ops.debugging import (
    assert_positive as assert_positive,
)
from minitf.ops.debugging import (
    check_numerics as check_numerics,
)
from minitf.ops.static_checks import (
    assert_integer as assert_integer,
)
from minitf.ops.static_checks import (
    assert_proper_iterable as assert_proper_iterable,
)
from minitf.ops.static_checks import (
    assert_rank as assert_rank,
)
from minitf.ops.static_checks import (
    assert_rank_at_least as assert_rank_at_least,
)
from minitf.ops.static_checks import (
    assert_rank_in as assert_rank_in,
)
from minitf.ops.static_checks import (
    assert_same_float_dtype as assert_same_float_dtype,
)
from minitf.ops.static_checks import (
    assert_scalar as assert_scalar,
)
from minitf.ops.static_checks import (
    assert_shapes as assert_shapes,
)
from minitf.ops.static_checks import (
    assert_type as assert_type,
)
from minitf.ops.static_checks import (
    is_numeric_tensor as is_numeric_tensor,
)

__getattr__ = namespace("debugging")
