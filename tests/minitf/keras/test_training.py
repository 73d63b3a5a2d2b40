"""compile, fit, evaluate and predict."""

import numpy as np
import pytest

import minitf as tf

keras = tf.keras
X = np.linspace(0, 1, 24, dtype="float32").reshape(8, 3)
Y = X.sum(axis=1, keepdims=True)


def compiled(**options):
    model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="zeros")])
    model.compile(keras.optimizers.SGD(0.3), "mse", **options)
    return model


def test_fit_lowers_the_loss():
    losses = compiled().fit(X, Y, epochs=20, batch_size=4, verbose=0).history["loss"]
    assert len(losses) == 20 and losses[-1] < losses[0] / 10


def test_a_dataset_and_arrays_train_alike():
    data = tf.data.Dataset.from_tensor_slices((X, Y)).batch(4)
    by_dataset = compiled().fit(data, epochs=2, verbose=0).history
    by_arrays = compiled().fit(X, Y, epochs=2, batch_size=4, shuffle=False, verbose=0).history
    assert by_dataset["loss"] == pytest.approx(by_arrays["loss"])


def test_validation_and_callbacks():
    seen = []
    callback = keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs: seen.append((epoch, sorted(logs)))
    )
    history = compiled(metrics=["mae"]).fit(X, Y, validation_data=(X, Y), callbacks=[callback], verbose=0)
    assert seen == [(0, ["loss", "mae", "val_loss", "val_mae"])]
    assert history.epoch == [0]


def test_a_callback_stops_training():
    class Stop(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            self.model.stop_training = epoch == 1

    assert compiled().fit(X, Y, epochs=9, callbacks=[Stop()], verbose=0).epoch == [0, 1]


def test_evaluate_and_predict():
    model = compiled(metrics=["mae"])
    loss, error = model.evaluate(X, Y, batch_size=3, verbose=0)
    assert loss == pytest.approx(np.mean(Y**2)) and error == pytest.approx(np.mean(np.abs(Y)))
    np.testing.assert_array_equal(model.predict(X, batch_size=3, verbose=0), np.zeros([8, 1]))


def test_one_batch_at_a_time():
    model = compiled()
    first = model.train_on_batch(X, Y)
    assert first == pytest.approx(np.mean(Y**2)) and model.test_on_batch(X, Y) < first


def test_what_verbose_shows(capsys):
    compiled().fit(X, Y, epochs=2)
    assert capsys.readouterr().out.splitlines()[0] == "Epoch 1/2"


def test_python_runs_once_per_trace_only():
    calls = []

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1)

        def call(self, x):
            calls.append(tf.executing_eagerly())
            return self.dense(x)

    net = Net()
    net.compile("sgd", "mse")
    net.fit(X, Y, batch_size=4, epochs=3, verbose=0)
    assert calls == [False] * 3


def test_run_functions_eagerly_reaches_fit():
    model = compiled()
    tf.config.run_functions_eagerly(True)
    try:
        assert model.run_eagerly
        model.fit(X, Y, batch_size=3, verbose=0)
    finally:
        tf.config.run_functions_eagerly(False)
    assert int(model.optimizer.iterations) == 3


@pytest.mark.parametrize("optimizer", ["nope", 3])
def test_unknown_optimizer(optimizer):
    with pytest.raises(ValueError, match=f"Could not interpret optimizer identifier: {optimizer}"):
        keras.Sequential().compile(optimizer, "mse")


def test_optimizers_that_are_missing():
    with pytest.raises(NotImplementedError, match=r"optimizers\.RMSprop is not in the browser runtime"):
        keras.Sequential().compile(loss="mse")
