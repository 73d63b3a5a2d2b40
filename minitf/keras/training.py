"""`compile`, `fit`, `evaluate` and `predict`: the training loop around a model."""

import warnings
from collections.abc import Callable, Iterable

import numpy as np

import minitf as tf
from minitf.keras import losses, metrics, optimizers
from minitf.keras.batches import Batches, unpack
from minitf.keras.callbacks import Callback, History
from minitf.tensors import Tensor


class CompiledMetrics(metrics.Metric):
    """The metrics named in `compile`, made when labels and predictions are seen first."""

    def __init__(self, wanted: Iterable):
        super().__init__(name="compile_metrics")
        self._wanted = list(wanted)
        self.made: list[metrics.Metric] | None = None

    @property
    def variables(self) -> list:
        return [variable for metric in self.made or () for variable in metric.variables]

    def update_state(self, y_true: Tensor, y_pred: Tensor, sample_weight: object = None) -> None:
        if self.made is None:
            self.made = [metrics.get(each, y_true, y_pred) for each in self._wanted]
        for metric in self.made:
            metric.update_state(y_true, y_pred)

    def result(self) -> dict[str, Tensor]:
        return {metric.name: metric.result() for metric in self.made or ()}

    def reset_state(self) -> None:
        for metric in self.made or ():
            metric.reset_state()


class Trainer:
    """What a `Model` adds to a `Layer`. Its steps may be overridden: `train_step(data)` and the like."""

    optimizer: object = None
    stop_training = False
    _compiled = False
    _loss_tracker: metrics.Mean | None = None
    _compiled_metrics: CompiledMetrics | None = None

    def compile(
        self,
        optimizer: object = "rmsprop",
        loss: object = None,
        loss_weights: object = None,
        metrics: Iterable | None = None,
        weighted_metrics: object = None,
        run_eagerly: bool = False,
        steps_per_execution: int = 1,
        jit_compile: object = "auto",
        auto_scale_loss: bool = True,
    ) -> None:
        """Choose optimizer, loss and metrics. With `run_eagerly`, every step is Python.

        Raises ValueError for an optimizer that is not known.
        """
        if loss_weights is not None or weighted_metrics is not None or steps_per_execution != 1:
            raise NotImplementedError(
                "loss_weights, weighted_metrics and steps_per_execution are not in the browser runtime"
                " (minitf); run this kata locally with TensorFlow"
            )
        self.optimizer = optimizers.get(optimizer)
        self.loss = loss
        self._compiled = True
        self._run_eagerly = run_eagerly
        self._loss_tracker = _loss_mean()
        self._compiled_metrics = CompiledMetrics(metrics) if metrics else None
        self.train_function = self.test_function = self.predict_function = None

    @property
    def run_eagerly(self) -> bool:
        return self._run_eagerly or tf.config.functions_run_eagerly()

    @property
    def metrics(self) -> list:
        """The loss tracker, the compiled metrics, and the metrics in the model's attributes."""
        tracked = [self._loss_tracker, self._compiled_metrics]
        own = [value for value in self._attributes() if isinstance(value, _METRIC)]
        listed = [metric for metric in tracked if metric is not None] + own
        return list({id(metric): metric for metric in listed}.values())

    @property
    def metrics_names(self) -> list[str]:
        return [metric.name for metric in self.metrics]

    def reset_metrics(self) -> None:
        for metric in self.metrics:
            metric.reset_state()

    # One step

    def train_step(self, data: object) -> dict[str, Tensor]:
        """One batch: forwards, backwards, update. Returns the metrics."""
        x, y, sample_weight = unpack(data)
        with tf.GradientTape() as tape:
            predicted = self._forward(x, training=True)
            loss = self.compute_loss(x, y, predicted, sample_weight)
            self._track(loss, x)
        weights = self.trainable_weights
        if weights:
            self.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))
        else:
            warnings.warn("The model does not have any trainable weights.", stacklevel=2)
        return self.compute_metrics(x, y, predicted, sample_weight)

    def test_step(self, data: object) -> dict[str, Tensor]:
        """One batch: forwards only."""
        x, y, sample_weight = unpack(data)
        predicted = self._forward(x, training=False)
        self._track(self.compute_loss(x, y, predicted, sample_weight, training=False), x)
        return self.compute_metrics(x, y, predicted, sample_weight)

    def predict_step(self, data: object) -> object:
        """One batch: the predictions."""
        return self._forward(unpack(data)[0], training=False)

    def _forward(self, x: object, training: bool) -> object:
        return self(x, training=training) if "training" in self._call_parameters else self(x)

    def _track(self, loss: Tensor, x: object) -> None:
        self._loss_tracker.update_state(loss, sample_weight=tf.shape(tf.nest.flatten(x)[0])[0])

    def compute_loss(
        self,
        x: object = None,
        y: object = None,
        y_pred: object = None,
        sample_weight: object = None,
        training: bool = True,
    ) -> Tensor:
        """The compiled loss. Raises ValueError when there is none."""
        if self.loss is None:
            raise ValueError("No loss to compute. Provide a `loss` argument in `compile()`.")
        function = losses.get(self.loss)
        if isinstance(function, losses.Loss):
            return function(y, y_pred, sample_weight)
        return _Reduced(function)(y, y_pred, sample_weight)

    def compute_metrics(
        self, x: object, y: object, y_pred: object, sample_weight: object = None
    ) -> dict[str, Tensor]:
        """Update the compiled metrics, and return all."""
        if self._compiled_metrics is not None:
            self._compiled_metrics.update_state(tf.convert_to_tensor(y), tf.convert_to_tensor(y_pred))
        return self.get_metrics_result()

    def get_metrics_result(self) -> dict[str, Tensor]:
        results: dict[str, Tensor] = {}
        for metric in self.metrics:
            result = metric.result()
            results |= result if isinstance(result, dict) else {metric.name: result}
        return results

    # Loops

    def make_train_function(self, force: bool = False) -> Callable:
        """The function that runs one training step: a `tf.function`, unless the model runs eagerly."""
        if self.train_function is None or force:
            self.train_function = self._compiled_step(self.train_step)
        return self.train_function

    def _compiled_step(self, step: Callable) -> Callable:
        def one_step_on_data(data: object):
            return step(data)

        if self.run_eagerly:
            return one_step_on_data
        return tf.function(one_step_on_data, autograph=False, reduce_retracing=True)

    def fit(
        self,
        x: object = None,
        y: object = None,
        batch_size: int | None = None,
        epochs: int = 1,
        verbose: object = "auto",
        callbacks: Iterable[Callback] | None = None,
        validation_split: float = 0.0,
        validation_data: object = None,
        shuffle: bool = True,
        class_weight: object = None,
        sample_weight: object = None,
        initial_epoch: int = 0,
        steps_per_epoch: int | None = None,
    ) -> History:
        """Train. x, y: arrays or tensors, cut into batches; or x: a dataset of (x, y).

        Raises ValueError before `compile`.
        """
        if validation_split or class_weight is not None:
            raise NotImplementedError(
                "validation_split and class_weight are not in the browser runtime (minitf); run this kata"
                " locally with TensorFlow"
            )
        self._check_compiled()
        history = History()
        told = [*(callbacks or ()), history]
        for callback in told:
            callback.set_model(self)
        batches = Batches(x, y, sample_weight, batch_size, shuffle, steps_per_epoch)
        step = _ready(self.make_train_function(), batches)
        self.stop_training = False
        _tell(told, "on_train_begin")
        for epoch in range(initial_epoch, epochs):
            if verbose and epochs > 1:
                print(f"Epoch {epoch + 1}/{epochs}")
            logs = self._epoch(epoch, step, batches, told)
            if validation_data is not None:
                logs |= self._validated(validation_data, batch_size)
            if verbose:
                _show(logs)
            _tell(told, "on_epoch_end", epoch, logs)
            if self.stop_training:
                break
        _tell(told, "on_train_end")
        return history

    def _epoch(self, epoch: int, step: Callable, batches: Batches, told: list) -> dict[str, float]:
        self.reset_metrics()
        _tell(told, "on_epoch_begin", epoch)
        results: object = {}
        for number, batch in enumerate(batches):
            _tell(told, "on_train_batch_begin", number)
            results = step(batch)
            _tell(told, "on_train_batch_end", number, _numbers(results))
        return self._logs(results)

    def _logs(self, results: object) -> dict[str, float]:
        """The metrics over the whole epoch; what the last step returned if it has other names."""
        whole = self.get_metrics_result()
        if isinstance(results, dict) and set(results) != set(whole):
            whole = results
        return _numbers(whole)

    def _validated(self, data: object, batch_size: int | None) -> dict[str, float]:
        x, y, sample_weight = unpack(data) if isinstance(data, (list, tuple)) else (data, None, None)
        results = self.evaluate(x, y, batch_size, 0, sample_weight, return_dict=True)
        return {f"val_{name}": value for name, value in results.items()}

    def evaluate(
        self,
        x: object = None,
        y: object = None,
        batch_size: int | None = None,
        verbose: object = "auto",
        sample_weight: object = None,
        return_dict: bool = False,
    ) -> object:
        """Loss and metrics over data: a number, a list, or a dict. Raises ValueError before `compile`."""
        self._check_compiled()
        batches = Batches(x, y, sample_weight, batch_size)
        self.test_function = self.test_function or self._compiled_step(self.test_step)
        step, results = _ready(self.test_function, batches), {}
        self.reset_metrics()
        for batch in batches:
            results = step(batch)
        logs = self._logs(results)
        if verbose:
            _show(logs)
        return logs if return_dict else self._in_order(logs)

    def predict(
        self, x: object, batch_size: int | None = None, verbose: object = "auto", steps: int | None = None
    ) -> np.ndarray:
        """The predictions for all data, as NumPy."""
        self._run_eagerly = vars(self).get("_run_eagerly", False)
        batches = Batches(x, None, None, batch_size, steps=steps)
        step = vars(self).get("predict_function") or self._compiled_step(self.predict_step)
        self.predict_function = step
        parts = [tf.nest.map_structure(lambda tensor: tensor.numpy(), step(batch)) for batch in batches]
        return tf.nest.map_structure(lambda *arrays: np.concatenate(arrays), *parts)

    def train_on_batch(self, x: object, y: object = None, sample_weight: object = None) -> object:
        """One training step on one batch. Raises ValueError before `compile`."""
        self._check_compiled()
        (batch,) = Batches(x, y, sample_weight, batch_size=len(x))
        self.reset_metrics()
        return self._in_order(_numbers(self.make_train_function()(batch)))

    def test_on_batch(self, x: object, y: object = None, sample_weight: object = None) -> object:
        """Loss and metrics of one batch. Raises ValueError before `compile`."""
        self._check_compiled()
        (batch,) = Batches(x, y, sample_weight, batch_size=len(x))
        self.reset_metrics()
        self.test_function = self.test_function or self._compiled_step(self.test_step)
        return self._in_order(_numbers(self.test_function(batch)))

    def predict_on_batch(self, x: object) -> np.ndarray:
        """The predictions for one batch."""
        return self.predict(x, batch_size=len(x), verbose=0)

    def _in_order(self, logs: dict[str, float]) -> object:
        names = ["loss", *(name for name in logs if name != "loss")] if "loss" in logs else list(logs)
        made = self._compiled_metrics.made or () if self._compiled_metrics else ()
        names = sorted(names, key=lambda name: [name != "loss", *(name != metric.name for metric in made)])
        values = [logs[name] for name in names]
        return values[0] if len(values) == 1 else values

    def _check_compiled(self) -> None:
        if not self._compiled:
            raise ValueError("You must call `compile()` before using the model.")


_METRIC = metrics.Metric


def _loss_mean() -> metrics.Mean:
    return metrics.Mean(name="loss")


class _Reduced(losses.Loss):
    """A loss given as a function."""

    def __init__(self, function: Callable):
        super().__init__(name=getattr(function, "__name__", "loss"))
        self._function = function

    def call(self, y_true: Tensor, y_pred: Tensor) -> Tensor:
        return self._function(y_true, y_pred)


def _ready(step: Callable, batches: Batches) -> Callable:
    """Trace for what all batches have in common, so that a smaller last batch needs no trace of its own."""
    spec = batches.spec()
    if spec is not None and hasattr(step, "get_concrete_function") and not tf.config.functions_run_eagerly():
        step.get_concrete_function(spec)
    return step


def _tell(callbacks: list, event: str, *details: object) -> None:
    for callback in callbacks:
        getattr(callback, event)(*details)


def _numbers(results: object) -> dict[str, float]:
    if not isinstance(results, dict):
        return {}
    return {name: float(results[name]) for name in sorted(results)}


def _show(logs: dict[str, float]) -> None:
    """NB: Keras shows a progress bar with times, too."""
    print(" - ".join(f"{name}: {value:.4f}" for name, value in logs.items()))
