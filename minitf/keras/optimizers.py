"""`tf.keras.optimizers`: SGD and Adam. Their variables are made when they first meet the weights."""

import warnings as _warnings
from collections.abc import Iterable

import minitf as tf
from minitf.keras.names import NAMES
from minitf.keras.naming import auto_name, scope_of
from minitf.keras.variables import Variable
from minitf.missing import namespace
from minitf.tensors import Tensor


class Optimizer:
    """Applies gradients to variables.

    The first `apply_gradients` calls `build(variables)`, which makes the variables that remember earlier
    gradients: inside a `tf.function` that is allowed on its first call only. Calling `build` before cures it.
    Raises ValueError for a learning rate that is no float, and for arguments that are not known.
    """

    def __init__(
        self,
        learning_rate: object,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
        name: str | None = None,
        **unknown: object,
    ):
        if unknown:
            raise ValueError(f"Argument(s) not recognized: {unknown}")
        self.name = name or auto_name(type(self).__name__)
        self.clipnorm, self.clipvalue, self.global_clipnorm = clipnorm, clipvalue, global_clipnorm
        self.built = False
        self._made: list[Variable] = []
        self._places: dict[int, int] = {}
        self._trainable: list = []
        self.iterations = self._variable(0, dtype="int64", name="iteration")
        self._learning_rate = self._rate(learning_rate)

    def _rate(self, learning_rate: object) -> object:
        if callable(learning_rate):
            return learning_rate
        if not isinstance(learning_rate, float):
            raise ValueError(
                "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a"
                " callable (that takes in the current iteration value and returns the corresponding learning"
                f" rate value). Received instead: learning_rate={learning_rate}"
            )
        return self._variable(learning_rate, dtype="float32", name="learning_rate")

    def _variable(self, initializer: object, **options: object) -> Variable:
        with scope_of(self, self.name):
            made = Variable(initializer, trainable=False, **options)
        self._made.append(made)
        return made

    def _slots(self, variables: list, *names: str) -> list[list[Variable]]:
        """For every variable, variables of its shape that start at 0, one for each name."""
        slots: list[list[Variable]] = [[] for _ in names]
        for variable in variables:
            path = (getattr(variable, "path", None) or variable.name).replace("/", "_").replace(":", "_")
            for slot, name in zip(slots, names, strict=True):
                options = {"shape": variable.shape, "dtype": variable.dtype, "name": f"{path}_{name}"}
                slot.append(self._variable("zeros", **options))
        return slots

    def build(self, variables: list) -> None:
        """Make the optimizer's variables for these weights."""
        self._trainable = list(variables)
        self._places = {_key(variable): place for place, variable in enumerate(variables)}
        self.built = True

    @property
    def variables(self) -> list[Variable]:
        return list(self._made)

    @property
    def learning_rate(self) -> object:
        """A variable; or what the function given for it returns now."""
        rate = self._learning_rate
        return rate if isinstance(rate, Variable) else rate()

    @learning_rate.setter
    def learning_rate(self, value: object) -> None:
        if callable(value):
            self._learning_rate = value
        elif isinstance(self._learning_rate, Variable):
            self._learning_rate.assign(value)
        else:
            raise TypeError(
                "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` "
                "constructor argument, hence its learning rate is not settable. If you need the learning "
                "rate to be settable, you should instantiate the optimizer with a float `learning_rate` "
                "argument."
            )

    def apply_gradients(self, grads_and_vars: Iterable) -> Variable:
        """Change the variables; returns the count of iterations.

        Raises ValueError when no variable has a gradient, and for variables it was not built for.
        """
        gradients, variables = zip(*grads_and_vars)  # noqa: B905 - without pairs, Python's error is Keras's
        self.apply(gradients, variables)
        return self.iterations

    def apply(self, grads: Iterable, trainable_variables: Iterable | None = None) -> None:
        """Like `apply_gradients`, from two lists."""
        if not len(grads):
            return
        variables = self._trainable if trainable_variables is None else list(trainable_variables)
        with scope_of(self, self.name):
            if not self.built:
                self.build(variables)
            self._check_known(variables)
            pairs = _with_gradients(list(grads), variables)
            gradients = self._clipped([_gradient(gradient) for gradient, _ in pairs])
            for gradient, (_, variable) in zip(gradients, pairs, strict=True):
                self.update_step(gradient, variable, self.learning_rate)
        self.iterations.assign_add(1)

    def _check_known(self, variables: list) -> None:
        for variable in variables:
            if _key(variable) not in self._places:
                raise ValueError(
                    f"Unknown variable: {variable}. This optimizer can only be called for the variables it "
                    "was originally built with. When working with a new set of variables, you should "
                    "recreate a new optimizer instance."
                )

    def _clipped(self, gradients: list[Tensor]) -> list[Tensor]:
        if self.clipnorm:
            return [tf.clip_by_norm(gradient, self.clipnorm) for gradient in gradients]
        if self.global_clipnorm:
            return tf.clip_by_global_norm(gradients, self.global_clipnorm)[0]
        if self.clipvalue:
            return [tf.clip_by_value(gradient, -self.clipvalue, self.clipvalue) for gradient in gradients]
        return gradients

    def update_step(self, gradient: Tensor, variable: object, learning_rate: object) -> None:
        """Change one variable: for subclasses to write."""
        raise NotImplementedError

    def _place(self, variable: object) -> int:
        return self._places[_key(variable)]


def _key(variable: object) -> int:
    """Which variable it is; all copies of one share their handle."""
    return id(_tf_variable(variable).handle)


def _gradient(value: object) -> Tensor | tf.IndexedSlices:
    return value if isinstance(value, tf.IndexedSlices) else tf.convert_to_tensor(value)


def _squared(gradient: Tensor | tf.IndexedSlices) -> Tensor:
    """NB: as in Keras, slices at one index are squared before they are added up."""
    if isinstance(gradient, tf.IndexedSlices):
        return tf.convert_to_tensor(gradient.with_values(tf.square(gradient.values)))
    return tf.square(gradient)


def _tf_variable(variable: object) -> object:
    return variable.value if isinstance(variable, Variable) else variable


def _with_gradients(gradients: list, variables: list) -> list[tuple]:
    pairs = list(zip(gradients, variables, strict=False))
    found = [pair for pair in pairs if pair[0] is not None]
    if not found:
        raise ValueError("No gradients provided for any variable.")
    if len(found) < len(pairs):
        missing = [getattr(v, "path", None) or v.name for gradient, v in pairs if gradient is None]
        _warnings.warn(
            f"Gradients do not exist for variables {missing} when minimizing the loss. If using"
            " `model.compile()`, did you forget to provide a `loss` argument?",
            stacklevel=4,
        )
    return found


class SGD(Optimizer):
    """Gradient descent, with momentum if wanted."""

    def __init__(
        self, learning_rate: object = 0.01, momentum: float = 0.0, nesterov: bool = False, **options: object
    ):
        super().__init__(learning_rate, **options)
        if not isinstance(momentum, float) or not 0 <= momentum <= 1:
            raise ValueError("`momentum` must be a float between [0, 1].")
        self.momentum, self.nesterov = momentum, nesterov
        self.momentums: list[Variable] = []

    def build(self, variables: list) -> None:
        if self.built:
            return
        super().build(variables)
        if self.momentum:
            (self.momentums,) = self._slots(variables, "momentum")

    def update_step(self, gradient: Tensor, variable: object, learning_rate: object) -> None:
        own = _tf_variable(variable)
        step = tf.math.scalar_mul(tf.cast(learning_rate, own.dtype), tf.cast(gradient, own.dtype))
        if not self.momentum:
            own.assign_sub(step)
            return
        momentum = self.momentums[self._place(variable)].value
        momentum.assign(momentum * self.momentum - step)
        own.assign_add(momentum * self.momentum - step if self.nesterov else momentum)


class Adam(Optimizer):
    """Steps scaled by running means of gradients and of their squares."""

    def __init__(
        self,
        learning_rate: object = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        amsgrad: bool = False,
        **options: object,
    ):
        super().__init__(learning_rate, **options)
        if amsgrad:
            raise NotImplementedError(
                "amsgrad is not in the browser runtime (minitf); run this kata locally with TensorFlow"
            )
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

    def build(self, variables: list) -> None:
        if self.built:
            return
        super().build(variables)
        self._momentums, self._velocities = self._slots(variables, "momentum", "velocity")

    def update_step(self, gradient: Tensor, variable: object, learning_rate: object) -> None:
        own = _tf_variable(variable)
        rate, gradient = tf.cast(learning_rate, own.dtype), tf.cast(gradient, own.dtype)
        step = tf.cast(self.iterations + 1, own.dtype)
        powers = [tf.pow(tf.cast(beta, own.dtype), step) for beta in (self.beta_1, self.beta_2)]
        rate = rate * tf.sqrt(1 - powers[1]) / (1 - powers[0])
        momentum = self._momentums[self._place(variable)].value
        velocity = self._velocities[self._place(variable)].value
        momentum.assign_add((gradient - momentum) * (1 - self.beta_1))
        velocity.assign_add((_squared(gradient) - velocity) * (1 - self.beta_2))
        own.assign_sub(momentum * rate / (tf.sqrt(velocity) + self.epsilon))


def get(identifier: object) -> Optimizer:
    """The optimizer behind a name such as `"sgd"`. Raises ValueError for a name that is none."""
    if isinstance(identifier, Optimizer):
        return identifier
    by_name = {name.lower(): name for name in NAMES["optimizers"].split() if name[0].isupper()}
    if isinstance(identifier, str) and identifier.lower() in by_name:
        name = by_name[identifier.lower()]
        made = globals().get(name) or namespace("keras.optimizers", NAMES["optimizers"])(name)
        return made()
    raise ValueError(f"Could not interpret optimizer identifier: {identifier}")


__getattr__ = namespace("keras.optimizers", NAMES["optimizers"])
