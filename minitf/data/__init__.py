"""`tf.data`: input pipelines. Names only."""

from minitf.data import builtins as builtins
from minitf.data import experimental as experimental
from minitf.data import loops as loops
from minitf.data.base import DatasetSpec as DatasetSpec
from minitf.data.dataset import AUTOTUNE as AUTOTUNE
from minitf.data.dataset import Dataset as Dataset
from minitf.data.iterators import (
    Iterator as Iterator,
)
from minitf.data.iterators import (
    IteratorSpec as IteratorSpec,
)
from minitf.data.iterators import (
    NumpyIterator as NumpyIterator,
)
from minitf.data.options import Options as Options
from minitf.data.options import ThreadingOptions as ThreadingOptions
from minitf.data.pipeline import (
    INFINITE_CARDINALITY as INFINITE_CARDINALITY,
)
from minitf.data.pipeline import (
    UNKNOWN_CARDINALITY as UNKNOWN_CARDINALITY,
)
from minitf.missing import namespace

__getattr__ = namespace("data")
