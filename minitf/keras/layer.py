"""`tf.keras.layers.Layer`: variables made by `build` on the first call, and `call`."""

import functools
import inspect
import warnings
from collections.abc import Callable, Iterator

import numpy as np

import minitf as tf
from minitf import nest
from minitf.keras import scratch
from minitf.keras.call_errors import told_with_arguments
from minitf.keras.naming import auto_name, path_to, scope_of
from minitf.keras.scratch import KerasTensor
from minitf.keras.variables import Variable

_LOCKED = (
    "You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All "
    "state must be created in the `__init__()` method or in the `build()` method."
)
_NOT_BUILT = (
    "`build()` was called on layer '{name}', however the layer does not have a `build()` method implemented "
    "and it looks like it has unbuilt state. This will cause the layer to be marked as built, despite not "
    "being actually built, which may cause failures down the line. Make sure to implement a proper `build()` "
    "method."
)
# The `training` arguments of the layers being called, outermost first.
_training: list[object] = []


def _building(build: Callable) -> Callable:
    """`build`, which also opens the layer's name scope, and closes its state when it is done."""

    @functools.wraps(build)
    def wrapped(self, *args: object, **kwargs: object) -> None:
        if self._is_building:
            build(self, *args, **kwargs)
            return
        self._check_super_called()
        self._is_building = True
        try:
            with scope_of(self, self.name):
                self.path = path_to("").rstrip("/")
                build(self, *args, **kwargs)
        finally:
            self._is_building = False
        self.built = True
        self._locked = True

    return wrapped


class Layer:
    """`tf.keras.layers.Layer`: override `build(input_shape)` and `call(inputs)`.

    Calling a layer converts arrays to tensors, builds it if need be, and runs `call`, which AutoGraph does
    not convert. `weights` lists the layer's own Keras variables and those of the layers in its attributes.
    """

    _locked = False
    _is_building = False

    def __init_subclass__(cls, **options: object):
        super().__init_subclass__(**options)
        if "build" in vars(cls):
            cls.build = _building(cls.build)

    def __init__(
        self,
        *,
        activity_regularizer: object = None,
        trainable: bool = True,
        dtype: object = None,
        autocast: bool = True,
        name: str | None = None,
        **kwargs: object,
    ):
        if kwargs:
            raise ValueError(f"Unrecognized keyword arguments passed to {type(self).__name__}: {kwargs}")
        if activity_regularizer is not None or dtype not in (None, "float32", tf.float32):
            raise NotImplementedError(
                "activity_regularizer and dtypes other than float32 are not in the browser runtime (minitf);"
                " run this kata locally with TensorFlow"
            )
        self.name = name or auto_name(type(self).__name__)
        self.path = None
        self.built = False
        self._trainable = trainable
        self._made: list[Variable] = []
        self._call_parameters = tuple(inspect.signature(self.call).parameters)

    def __setattr__(self, name: str, value: object) -> None:
        if self._locked and isinstance(value, (Layer, Variable)) and not self._holds(value):
            raise ValueError(_LOCKED)
        super().__setattr__(name, value)

    def _holds(self, value: object) -> bool:
        return any(value is own for own in (*self._own_variables(), *self._sublayers()))

    def _check_super_called(self) -> None:
        if "_made" not in vars(self):
            raise RuntimeError(
                f"In layer {type(self).__name__!r}, you forgot to call `super().__init__()` as the first"
                " statement in the `__init__()` method. Go add it!"
            )

    # State

    def build(self, input_shape: object = None) -> None:
        """Make the layer's variables; called with the shape of the first input."""
        if type(self).build is Layer.build and any(not layer.built for layer in self._sublayers()):
            warnings.warn(_NOT_BUILT.format(name=self.name), stacklevel=4)

    build = _building(build)

    def add_weight(
        self,
        shape: object = None,
        initializer: object = None,
        dtype: object = None,
        trainable: bool = True,
        autocast: bool = True,
        regularizer: object = None,
        constraint: object = None,
        aggregation: str = "none",
        name: str | None = None,
    ) -> Variable:
        """A new variable of this layer. Raises ValueError when the layer is already built."""
        self._check_super_called()
        if isinstance(shape, str):
            raise ValueError(
                f"`name` must be passed as a keyword argument. Received: add_weight({shape!r}, ...). "
                f"Use: add_weight(shape=..., name={shape!r})."
            )
        if self._locked:
            raise ValueError(_LOCKED)
        with scope_of(self, self.name):
            made = Variable(
                initializer or "glorot_uniform", () if shape is None else shape, dtype, trainable, name=name
            )
        made.regularizer, made.constraint = regularizer, constraint
        self._made.append(made)
        return made

    add_variable = add_weight

    def _own_variables(self) -> list[Variable]:
        made = list(vars(self).get("_made", ()))
        for value in self._attributes():
            if isinstance(value, Variable) and not any(value is known for known in made):
                made.append(value)
        return [v for v in made if v.trainable] + [v for v in made if not v.trainable]

    def _sublayers(self) -> list["Layer"]:
        found: dict[int, Layer] = {}
        for value in self._attributes():
            if isinstance(value, Layer):
                found.setdefault(id(value), value)
        return list(found.values())

    def _attributes(self) -> Iterator[object]:
        for name, value in vars(self).items():
            if name != "_made":
                yield from _leaves(value)

    @property
    def weights(self) -> list[Variable]:
        """The layer's own variables, trainable ones first, and those of the layers inside it."""
        listed = self._own_variables() + [w for layer in self._sublayers() for w in layer.weights]
        return list({id(weight): weight for weight in listed}.values())

    @property
    def variables(self) -> list[Variable]:
        return self.weights

    @property
    def trainable_variables(self) -> list[Variable]:
        return [variable for variable in self.variables if self.trainable and variable.trainable]

    @property
    def non_trainable_variables(self) -> list[Variable]:
        return [variable for variable in self.variables if not (self.trainable and variable.trainable)]

    trainable_weights, non_trainable_weights = trainable_variables, non_trainable_variables

    @property
    def trainable(self) -> bool:
        return self._trainable

    @trainable.setter
    def trainable(self, value: bool) -> None:
        self._trainable = bool(value)
        for variable in self._own_variables():
            variable.trainable = bool(value)
        for layer in self._sublayers():
            layer.trainable = value

    def get_weights(self) -> list[np.ndarray]:
        """The values of `weights`."""
        return [weight.numpy() for weight in self.weights]

    def set_weights(self, weights: list) -> None:
        """Replace the values of `weights`. Raises ValueError when the number or a shape differs."""
        own = self.weights
        if len(own) != len(weights):
            raise ValueError(
                f"You called `set_weights(weights)` on layer '{self.name}' with a weight list of length"
                f" {len(weights)}, but the layer was expecting {len(own)} weights."
            )
        for variable, value in zip(own, weights, strict=True):
            variable.assign(value)

    def count_params(self) -> int:
        """How many numbers the weights hold."""
        return sum(weight.shape.num_elements() for weight in self.weights)

    # Calling

    def call(self, *args: object, **kwargs: object) -> object:
        """What the layer computes: for subclasses to write."""
        raise NotImplementedError(f"Layer {type(self).__name__} does not have a `call` method implemented.")

    def __call__(self, *args: object, **kwargs: object):
        """Build if need be, and run `call`.

        Raises ValueError for a positional argument that is no tensor, and what `call` raises, told with the
        arguments.
        """
        self._check_super_called()
        if any(isinstance(value, KerasTensor) for value in nest.flatten((args, kwargs))):
            raise NotImplementedError(
                "calling a layer with a KerasTensor (a functional model) is not in the browser runtime"
                " (minitf); run this kata locally with TensorFlow"
            )
        args, kwargs = nest.map_structure(_converted, (args, kwargs))
        _check_tensors(args)
        self._check_input(args)
        kwargs = self._with_training(kwargs, args)
        with scope_of(self, self.name):
            self._build_for(args, kwargs)
        _training.append(kwargs.get("training"))
        try:
            with scope_of(self, self.name):
                return self.call(*args, **kwargs)
        except Exception as error:
            raise told_with_arguments(self, self.call, args, kwargs, error) from None
        finally:
            _training.pop()

    def _check_input(self, args: tuple) -> None:
        """For layers that know what their first input must look like."""

    def _build_for(self, args: tuple, kwargs: dict) -> None:
        if self.built:
            return
        shape = nest.map_structure(_shape_of, args[0]) if args else None
        if type(self).build is Layer.build and any(not layer.built for layer in self._sublayers()):
            try:
                scratch.output_spec(self.call, *args, **kwargs)
            except Exception:  # as in Keras: the call itself will then build what is inside
                return
        self.build(shape)

    def _with_training(self, kwargs: dict, args: tuple) -> dict:
        """An argument `training` that was not given is the one of the layer around."""
        if "training" not in self._call_parameters:
            return {name: value for name, value in kwargs.items() if name != "training"}
        given = inspect.signature(self.call).bind_partial(*args, **kwargs).arguments.get("training")
        outer = next((value for value in reversed(_training) if value is not None), None)
        if given is None and outer is not None:
            return kwargs | {"training": outer}
        return kwargs

    def __repr__(self) -> str:
        return f"<{type(self).__name__} name={self.name}, built={self.built}>"


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def _converted(value: object) -> object:
    """Arrays as tensors; floats as float32, the dtype layers compute in."""
    if isinstance(value, (np.ndarray, np.generic)):
        value = tf.convert_to_tensor(value)
    if tf.is_tensor(value) and value.dtype.is_floating and value.dtype is not tf.float32:
        return tf.cast(value, tf.float32)
    return value


def _check_tensors(args: tuple) -> None:
    for value in nest.flatten(args):
        if value is not None and not tf.is_tensor(value) and not isinstance(value, Variable):
            raise ValueError(
                "Only input tensors may be passed as positional arguments. The following argument value "
                f"should be passed as a keyword argument: {value} (of type {type(value)})"
            )


def _shape_of(value: object) -> object:
    return tuple(value.shape.as_list()) if hasattr(value, "shape") and value.shape.rank is not None else None
