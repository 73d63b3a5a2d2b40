"""`tf.keras.losses`: the functions, and classes that reduce what they give to one number."""

from collections.abc import Callable

import minitf as tf
from minitf.keras.lookup import find
from minitf.keras.loss_functions import binary_crossentropy as binary_crossentropy
from minitf.keras.loss_functions import categorical_crossentropy as categorical_crossentropy
from minitf.keras.loss_functions import mean_absolute_error as mae
from minitf.keras.loss_functions import mean_squared_error as mse
from minitf.keras.loss_functions import same_rank as _same_rank
from minitf.keras.loss_functions import sparse_categorical_crossentropy as sparse_categorical_crossentropy
from minitf.keras.names import NAMES
from minitf.keras.naming import auto_name
from minitf.missing import namespace
from minitf.tensors import Tensor


class Loss:
    """`loss(y_true, y_pred, sample_weight=None)`: override `call`, which gives a value per sample.

    reduction: "sum_over_batch_size" (the mean), "sum", or None.
    """

    def __init__(self, name: str | None = None, reduction: str | None = "sum_over_batch_size"):
        if reduction not in ("sum_over_batch_size", "sum", "none", None):
            raise NotImplementedError(
                f"reduction={reduction!r} is not in the browser runtime (minitf); run this kata locally with"
                " TensorFlow"
            )
        self.name = name or auto_name(type(self).__name__)
        self.reduction = reduction

    def __call__(self, y_true: object, y_pred: object, sample_weight: object = None) -> Tensor:
        y_pred = tf.cast(tf.convert_to_tensor(y_pred), tf.float32)
        y_true = tf.cast(tf.convert_to_tensor(y_true), tf.float32)
        values = self.call(y_true, y_pred)
        if sample_weight is not None:
            weights, values = _same_rank(tf.cast(sample_weight, values.dtype), values)
            values = values * weights
        if self.reduction in ("none", None):
            return values
        total = tf.reduce_sum(values)
        return total if self.reduction == "sum" else total / tf.cast(tf.size(values), values.dtype)

    def call(self, y_true: Tensor, y_pred: Tensor) -> Tensor:
        raise NotImplementedError


class _FunctionLoss(Loss):
    """A loss function with its options."""

    function: Callable

    def __init__(
        self, reduction: str | None = "sum_over_batch_size", name: str | None = None, **options: object
    ):
        super().__init__(name or self.function.__name__, reduction)
        self._options = options

    def call(self, y_true: Tensor, y_pred: Tensor) -> Tensor:
        return type(self).function(y_true, y_pred, **self._options)


class MeanSquaredError(_FunctionLoss):
    """`mean_squared_error`, reduced."""

    function = staticmethod(mse)


class MeanAbsoluteError(_FunctionLoss):
    """`mean_absolute_error`, reduced."""

    function = staticmethod(mae)


class BinaryCrossentropy(_FunctionLoss):
    """`binary_crossentropy`, reduced."""

    function = staticmethod(binary_crossentropy)

    def __init__(
        self, from_logits: bool = False, label_smoothing: float = 0.0, axis: int = -1, **options: object
    ):
        super().__init__(from_logits=from_logits, label_smoothing=label_smoothing, axis=axis, **options)


class CategoricalCrossentropy(_FunctionLoss):
    """`categorical_crossentropy`, reduced."""

    function = staticmethod(categorical_crossentropy)

    def __init__(
        self, from_logits: bool = False, label_smoothing: float = 0.0, axis: int = -1, **options: object
    ):
        super().__init__(from_logits=from_logits, label_smoothing=label_smoothing, axis=axis, **options)


class SparseCategoricalCrossentropy(_FunctionLoss):
    """`sparse_categorical_crossentropy`, reduced."""

    function = staticmethod(sparse_categorical_crossentropy)

    def __init__(self, from_logits: bool = False, **options: object):
        super().__init__(from_logits=from_logits, **options)


MSE, MAE = mse, mae


def get(identifier: object) -> Callable | None:
    """The loss behind a name such as `"mse"`. Raises ValueError for a name that is none."""
    longer = {"mean_squared_error": mse, "mean_absolute_error": mae}
    if isinstance(identifier, str) and identifier in longer:
        return longer[identifier]
    return find(identifier, globals(), "losses", "loss")


__getattr__ = namespace("keras.losses", NAMES["losses"])
