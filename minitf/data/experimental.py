"""`tf.data.experimental`: what moved to `Dataset` since, and states of the module. Names only."""

from collections.abc import Callable

from minitf.data.dataset import AUTOTUNE as AUTOTUNE
from minitf.data.dataset import Dataset
from minitf.data.pipeline import INFINITE_CARDINALITY as INFINITE_CARDINALITY
from minitf.data.pipeline import UNKNOWN_CARDINALITY as UNKNOWN_CARDINALITY
from minitf.missing import namespace
from minitf.tensors import Tensor

__all__ = ["AUTOTUNE", "INFINITE_CARDINALITY", "UNKNOWN_CARDINALITY", "cardinality", "get_single_element"]
__getattr__: Callable[[str], object] = namespace("data.experimental")


def cardinality(dataset: Dataset) -> Tensor:
    """`dataset.cardinality()`."""
    return dataset.cardinality()


def get_single_element(dataset: Dataset, name: str | None = None) -> object:
    """`dataset.get_single_element()`."""
    return dataset.get_single_element(name)
