"""`tf.keras.activations`. Names, and `get`."""

from collections.abc import Callable

from minitf import nn
from minitf.keras.lookup import find
from minitf.keras.names import NAMES
from minitf.missing import namespace
from minitf.nn import elu as elu
from minitf.nn import gelu as gelu
from minitf.nn import log_softmax as log_softmax
from minitf.nn import relu6 as relu6
from minitf.nn import selu as selu
from minitf.nn import sigmoid as sigmoid
from minitf.nn import silu as silu
from minitf.nn import softplus as softplus
from minitf.nn import softsign as softsign
from minitf.nn import tanh as tanh
from minitf.tensors import Tensor


def linear(x: object) -> object:
    """`x` itself."""
    return x


def relu(x: object) -> Tensor:
    """max(x, 0)."""
    return nn.relu(x)


def softmax(x: object, axis: int = -1) -> Tensor:
    """exp(x) scaled to sum 1 along `axis`."""
    return nn.softmax(x, axis=axis)


swish = silu


def get(identifier: object) -> Callable:
    """The activation behind a name; None means `linear`. Raises ValueError for a name that is none."""
    if identifier is None:
        return linear
    return find(identifier, globals(), "activations", "activation function")


__getattr__ = namespace("keras.activations", NAMES["activations"])
