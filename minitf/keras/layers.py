"""`tf.keras.layers`: the layers of small models."""

import math as _math
from collections.abc import Callable

import minitf as tf
from minitf.keras import activations, initializers
from minitf.keras.layer import Layer as Layer
from minitf.keras.names import NAMES
from minitf.keras.random import SeedGenerator
from minitf.keras.scratch import KerasTensor
from minitf.missing import namespace
from minitf.tensors import Tensor


class Dense(Layer):
    """`activation(inputs @ kernel + bias)`; inputs of shape [..., features] become [..., units].

    Raises ValueError for inputs that do not have the number of features it was built for.
    """

    def __init__(
        self,
        units: int,
        activation: object = None,
        use_bias: bool = True,
        kernel_initializer: object = "glorot_uniform",
        bias_initializer: object = "zeros",
        **options: object,
    ):
        super().__init__(**options)
        if not isinstance(units, int) or units <= 0:
            raise ValueError(
                f"Received an invalid value for `units`, expected a positive integer. Received: units={units}"
            )
        self.units = units
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.bias = None

    def build(self, input_shape: tuple) -> None:
        self._kernel = self.add_weight((input_shape[-1], self.units), self.kernel_initializer, name="kernel")
        if self.use_bias:
            self.bias = self.add_weight((self.units,), self.bias_initializer, name="bias")

    @property
    def kernel(self) -> object:
        if not self.built:
            raise AttributeError("You must build the layer before accessing `kernel`.")
        return self._kernel

    def _check_input(self, args: tuple) -> None:
        shape, wrong = args[0].shape, f"Input 0 with name 'None' of layer '{self.name}' is incompatible"
        if shape.rank is not None and shape.rank < 2:
            raise ValueError(
                f"{wrong} with the layer: expected min_ndim=2, found ndim={shape.rank}. Full shape received: "
                f"{tuple(shape.as_list())}"
            )
        features = self._kernel.shape[0] if self.built else None
        if None not in (features, shape.rank) and shape[-1] not in (None, features):
            raise ValueError(
                f"{wrong} with the layer: expected axis -1 of input shape to have value {features}, but "
                f"received input with shape {tuple(shape.as_list())}"
            )

    def call(self, inputs: Tensor, training: object = None) -> Tensor:
        inputs = tf.cast(inputs, "float32")
        rank = inputs.shape.rank
        result = tf.matmul(inputs, self.kernel) if rank == 2 else tf.tensordot(inputs, self.kernel, 1)
        if self.bias is not None:
            result = tf.nn.bias_add(result, self.bias)
        return self.activation(result)


class Activation(Layer):
    """An activation function as a layer."""

    def __init__(self, activation: object, **options: object):
        super().__init__(**options)
        self.activation: Callable = activations.get(activation)
        self.built = True

    def call(self, inputs: Tensor) -> Tensor:
        return self.activation(inputs)


class ReLU(Activation):
    """max(x, 0)."""

    def __init__(self, **options: object):
        super().__init__("relu", **options)


class Softmax(Activation):
    """exp(x) scaled to sum 1 along the last axis."""

    def __init__(self, **options: object):
        super().__init__("softmax", **options)


class Flatten(Layer):
    """All axes but the first become one."""

    def call(self, inputs: Tensor) -> Tensor:
        sizes = inputs.shape.as_list()[1:]
        size = -1 if None in sizes else _math.prod(sizes)
        return tf.reshape(inputs, [-1 if inputs.shape[0] is None else inputs.shape[0], size])


class Dropout(Layer):
    """While training, sets a part `rate` of its inputs to 0 and scales the others up."""

    def __init__(self, rate: float, noise_shape: object = None, seed: int | None = None, **options: object):
        super().__init__(**options)
        if not 0 <= rate <= 1:
            raise ValueError(
                "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
                f"Received: rate={rate}"
            )
        self.rate, self.noise_shape = rate, noise_shape
        self._seeds = SeedGenerator(seed) if rate > 0 else None
        self.built = True

    @property
    def variables(self) -> list:
        return self.weights + ([self._seeds.state] if self._seeds else [])

    def call(self, inputs: Tensor, training: object = False) -> Tensor:
        if not training or self.rate == 0:
            return inputs
        shape = tf.shape(inputs) if self.noise_shape is None else self.noise_shape
        kept = tf.random.stateless_uniform(shape, self._seeds.next()) >= self.rate
        return tf.where(kept, inputs * (1.0 / (1.0 - self.rate) if self.rate < 1 else 0.0), 0.0)


def Input(
    shape: object = None, batch_size: int | None = None, dtype: object = None, name: str | None = None
) -> KerasTensor:
    """The shape of a model's input, for the first place in a `Sequential`."""
    return KerasTensor((batch_size, *shape), dtype or "float32")


InputLayer = Input

__getattr__ = namespace("keras.layers", NAMES["layers"])
