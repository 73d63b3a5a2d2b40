"""`tf.keras.Model` and `tf.keras.Sequential`."""

import minitf as tf
from minitf.keras import scratch
from minitf.keras.layer import Layer
from minitf.keras.names import NAMES
from minitf.keras.naming import scope_of
from minitf.keras.scratch import KerasTensor
from minitf.keras.training import Trainer
from minitf.missing import namespace

_LOCALLY = "in the browser runtime (minitf); run this kata locally with TensorFlow"


class Model(Trainer, Layer):
    """A layer that can be trained: subclass it, make layers in `__init__`, use them in `call`.

    NB: functional models, `Model(inputs, outputs)`, are refused with NotImplementedError.
    """

    def __init__(self, *args: object, **options: object):
        if args or "inputs" in options or "outputs" in options:
            raise NotImplementedError(
                f"functional models, tf.keras.Model(inputs, outputs), are not {_LOCALLY}"
            )
        super().__init__(**options)

    @property
    def layers(self) -> list[Layer]:
        return self._sublayers()

    def call(self, *args: object, **kwargs: object) -> object:
        raise NotImplementedError(f"Model {type(self).__name__} does not have a `call()` method implemented.")

    def summary(self, *args: object, **kwargs: object) -> None:
        raise NotImplementedError(f"tf.keras.Model.summary is not {_LOCALLY}")

    def save(self, *args: object, **kwargs: object) -> None:
        raise NotImplementedError(f"tf.keras.Model.save is not {_LOCALLY}")

    save_weights = load_weights = export = save


class Sequential(Model):
    """Layers one after the other. Built when its first `Input`, or the first call, tells the shape."""

    def __init__(self, layers: list | None = None, trainable: bool = True, name: str | None = None):
        super().__init__(trainable=trainable, name=name)
        self._input: KerasTensor | None = None
        self._listed: list[Layer] = []
        for layer in layers or ():
            self._append(layer)
        self._build_from_input()

    def add(self, layer: Layer) -> None:
        """Append a layer. Raises ValueError for what is none."""
        self._append(layer)
        self._build_from_input()

    def _append(self, layer: object) -> None:
        if isinstance(layer, KerasTensor) and not self._listed:
            self._input = layer
            return
        if not isinstance(layer, Layer):
            raise ValueError(
                "Only instances of `keras.Layer` can be added to a Sequential model. "
                f"Received: {layer} (of type {type(layer)})"
            )
        self._locked = self.built = False
        self._listed.append(layer)

    def _build_from_input(self) -> None:
        if self._input is not None and self._listed:
            self.build(self._input.shape)

    def pop(self) -> Layer:
        """Take the last layer away."""
        self._locked = False
        return self._listed.pop()

    @property
    def layers(self) -> list[Layer]:
        return list(self._listed)

    def build(self, input_shape: object = None) -> None:
        """Build every layer for what the one before gives. Raises ValueError without layers."""
        if not self._listed:
            raise ValueError(
                f"Sequential model {self.name} cannot be built because it has no layers. Call"
                " `model.add(layer)`."
            )
        if input_shape is None:
            return
        given = KerasTensor(input_shape)
        for layer in self._listed:
            given = _after(layer, given)

    def call(self, inputs: object, training: object = None, mask: object = None) -> object:
        for layer in self._listed:
            inputs = layer(inputs)
        return inputs


def _after(layer: Layer, given: object) -> object:
    """What comes out of a layer, which is built if need be."""
    if not layer.built and type(layer).build is not Layer.build:
        with scope_of(layer, layer.name):
            layer.build(tf.nest.map_structure(lambda spec: spec.shape, given))
    return scratch.output_spec(layer, given)


__getattr__ = namespace("keras.models", NAMES["models"])
