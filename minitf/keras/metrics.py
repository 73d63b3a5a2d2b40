"""`tf.keras.metrics`: state that `update_state` adds to and `result` reads."""

from collections.abc import Callable

import minitf as tf
from minitf.keras.loss_functions import mean_absolute_error as _mean_absolute_error
from minitf.keras.loss_functions import mean_squared_error as _mean_squared_error
from minitf.keras.metric_functions import accuracy as _accuracy
from minitf.keras.metric_functions import binary_accuracy as binary_accuracy
from minitf.keras.metric_functions import categorical_accuracy as categorical_accuracy
from minitf.keras.metric_functions import sparse_categorical_accuracy as sparse_categorical_accuracy
from minitf.keras.names import NAMES
from minitf.keras.naming import auto_name, scope_of
from minitf.keras.variables import Variable
from minitf.missing import namespace
from minitf.tensors import Tensor


class Metric:
    """Override `update_state` and `result`; make state with `add_variable`.

    Calling a metric updates it and returns the result.
    """

    def __init__(self, dtype: object = None, name: str | None = None):
        self.name = name or auto_name(type(self).__name__)
        self._made: list[Variable] = []

    def add_variable(
        self, shape: object, initializer: object, dtype: object = None, aggregation: str = "sum",
        name: str | None = None,
    ) -> Variable:  # fmt: skip
        """A new variable, not trainable, of this metric."""
        with tf.init_scope(), scope_of(self, self.name):
            made = Variable(initializer, shape, dtype, trainable=False, name=name)
        self._made.append(made)
        return made

    def add_weight(
        self, shape: object = (), initializer: object = "zeros", dtype: object = None, name: str | None = None
    ) -> Variable:
        return self.add_variable(shape, initializer, dtype, name=name)

    @property
    def variables(self) -> list[Variable]:
        return list(self._made)

    def reset_state(self) -> None:
        """Set all state to 0."""
        for variable in self._made:
            variable.assign(tf.zeros(variable.shape, variable.dtype))

    def update_state(self, *args: object, **kwargs: object) -> None:
        raise NotImplementedError

    def result(self) -> Tensor:
        raise NotImplementedError

    def __call__(self, *args: object, **kwargs: object) -> Tensor:
        self.update_state(*args, **kwargs)
        return self.result()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} name={self.name}>"


class Sum(Metric):
    """The sum of the values given."""

    def __init__(self, name: str = "sum", dtype: object = None):
        super().__init__(dtype, name)
        self.total = self.add_variable((), "zeros", name="total")

    def update_state(self, values: object, sample_weight: object = None) -> None:
        values, weights = _weighted(values, sample_weight)
        self.total.assign_add(tf.reduce_sum(values * weights))

    def result(self) -> Tensor:
        return tf.identity(self.total)


class Mean(Metric):
    """The weighted mean of the values given; 0 before there is any."""

    def __init__(self, name: str = "mean", dtype: object = None):
        super().__init__(dtype, name)
        self.total = self.add_variable((), "zeros", name="total")
        self.count = self.add_variable((), "zeros", name="count")

    def update_state(self, values: object, sample_weight: object = None) -> None:
        values, weights = _weighted(values, sample_weight)
        self.total.assign_add(tf.reduce_sum(values * weights))
        self.count.assign_add(tf.reduce_sum(weights))

    def result(self) -> Tensor:
        return tf.math.divide_no_nan(self.total, self.count)


def _weighted(values: object, sample_weight: object) -> tuple[Tensor, Tensor]:
    values = tf.cast(tf.convert_to_tensor(values), tf.float32)
    if sample_weight is None:
        return values, tf.ones_like(values)
    weights = tf.cast(sample_weight, tf.float32)
    if values.shape.rank and weights.shape.rank == 1 and values.shape.rank > 1:
        values = tf.reduce_mean(values, axis=list(range(1, values.shape.rank)))
    return values, tf.broadcast_to(weights, tf.shape(values))


class MeanMetricWrapper(Mean):
    """The mean of a function of labels and predictions."""

    def __init__(self, fn: Callable, name: str | None = None, dtype: object = None, **options: object):
        super().__init__(name or fn.__name__, dtype)
        self._function, self._options = fn, options

    def update_state(self, y_true: object, y_pred: object, sample_weight: object = None) -> None:
        y_pred = tf.cast(tf.convert_to_tensor(y_pred), tf.float32)
        y_true = tf.cast(tf.convert_to_tensor(y_true), tf.float32)
        super().update_state(self._function(y_true, y_pred, **self._options), sample_weight)


def _named(function: Callable) -> type:
    class Named(MeanMetricWrapper):
        def __init__(self, name: str | None = None, dtype: object = None, **options: object):
            super().__init__(function, name, dtype, **options)

    Named.__doc__ = f"The mean of `{function.__name__}`."
    return Named


def _class(name: str, function: Callable) -> type:
    made = _named(function)
    made.__name__ = made.__qualname__ = name
    made.__module__ = __name__
    return made


Accuracy = _class("Accuracy", _accuracy)
BinaryAccuracy = _class("BinaryAccuracy", binary_accuracy)
CategoricalAccuracy = _class("CategoricalAccuracy", categorical_accuracy)
SparseCategoricalAccuracy = _class("SparseCategoricalAccuracy", sparse_categorical_accuracy)
MeanSquaredError = _class("MeanSquaredError", _mean_squared_error)
MeanAbsoluteError = _class("MeanAbsoluteError", _mean_absolute_error)

_BY_NAME = {
    "mse": MeanSquaredError, "mean_squared_error": MeanSquaredError, "MSE": MeanSquaredError,
    "mae": MeanAbsoluteError, "mean_absolute_error": MeanAbsoluteError, "MAE": MeanAbsoluteError,
    "binary_accuracy": BinaryAccuracy, "categorical_accuracy": CategoricalAccuracy,
    "sparse_categorical_accuracy": SparseCategoricalAccuracy,
}  # fmt: skip


def get(identifier: object, y_true: Tensor | None = None, y_pred: Tensor | None = None) -> Metric:
    """The metric behind a name; `"accuracy"` is chosen by the shapes of labels and predictions.

    Raises NotImplementedError for one that minitf lacks, ValueError for a name that is none.
    """
    if isinstance(identifier, Metric):
        return identifier
    if identifier in ("accuracy", "acc") and y_pred is not None:
        return _accuracy_for(y_true, y_pred)(name=identifier)
    if identifier in _BY_NAME:
        return _BY_NAME[identifier](name=identifier)
    if isinstance(identifier, str) and identifier in NAMES["metrics"].split():
        namespace("keras.metrics", NAMES["metrics"])(identifier)
    if callable(identifier):
        return identifier() if isinstance(identifier, type) else MeanMetricWrapper(identifier)
    raise ValueError(f"Could not interpret metric identifier: {identifier}")


def _accuracy_for(y_true: Tensor, y_pred: Tensor) -> type:
    if y_pred.shape[-1] == 1:
        return BinaryAccuracy
    is_sparse = y_true.shape.rank < y_pred.shape.rank or (y_true.shape[-1] == 1 and y_pred.shape[-1] > 1)
    return SparseCategoricalAccuracy if is_sparse else CategoricalAccuracy


__getattr__ = namespace("keras.metrics", NAMES["metrics"])
