"""`tf.random`: random numbers."""

from minitf.generator import (
    Generator as Generator,
)
from minitf.generator import (
    get_global_generator as get_global_generator,
)
from minitf.generator import (
    set_global_generator as set_global_generator,
)
from minitf.missing import namespace as namespace
from minitf.ops.random import (
    categorical as categorical,
)
from minitf.ops.random import (
    normal as normal,
)
from minitf.ops.random import (
    set_seed as set_seed,
)
from minitf.ops.random import (
    shuffle as shuffle,
)
from minitf.ops.random import (
    truncated_normal as truncated_normal,
)
from minitf.ops.random import (
    uniform as uniform,
)
from minitf.ops.stateless_random import (
    fold_in as fold_in,
)
from minitf.ops.stateless_random import (
    split as split,
)
from minitf.ops.stateless_random import (
    stateless_categorical as stateless_categorical,
)
from minitf.ops.stateless_random import (
    stateless_normal as stateless_normal,
)
from minitf.ops.stateless_random import (
    stateless_truncated_normal as stateless_truncated_normal,
)
from minitf.ops.stateless_random import (
    stateless_uniform as stateless_uniform,
)

__getattr__ = namespace("random")
