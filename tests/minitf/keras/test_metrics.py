"""Metrics and losses, shapes that differ included."""

import numpy as np
import pytest

import minitf as tf

keras = tf.keras


def test_labels_without_the_last_axis():
    loss = keras.losses.MeanSquaredError()
    assert loss(tf.constant([1.0, 2.0]), tf.constant([[1.0], [4.0]])).numpy() == 2.0


def test_sample_weights():
    loss = keras.losses.MeanSquaredError()
    weighted = loss(tf.constant([[1.0], [1.0]]), tf.constant([[2.0], [3.0]]), sample_weight=[1.0, 0.0])
    assert weighted.numpy() == 0.5


def test_label_smoothing():
    loss = keras.losses.CategoricalCrossentropy(label_smoothing=0.2)
    value = loss(tf.constant([[1.0, 0.0]]), tf.constant([[0.5, 0.5]]))
    assert value.numpy() == pytest.approx(np.log(2))


@pytest.mark.parametrize(
    ("labels", "predictions", "kind"),
    [
        ([[1.0]], [[0.8]], "BinaryAccuracy"),
        ([1], [[0.2, 0.8]], "SparseCategoricalAccuracy"),
        ([[0.0, 1.0]], [[0.2, 0.8]], "CategoricalAccuracy"),
    ],
)
def test_accuracy_is_chosen_by_shape(labels, predictions, kind):
    metric = keras.metrics.get("accuracy", tf.constant(labels), tf.constant(predictions))
    assert type(metric).__name__ == kind and metric(labels, predictions).numpy() == 1.0


def test_a_metric_of_ones_own():
    class Most(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="most")
            self.value = self.add_weight(name="value")

        def update_state(self, values):
            self.value.assign(tf.maximum(self.value, tf.reduce_max(values)))

        def result(self):
            return tf.identity(self.value)

    most = Most()
    update = tf.function(most.update_state, autograph=False)
    update(tf.constant([1.0, 7.0]))
    update(tf.constant([3.0, 2.0]))
    assert most.result().numpy() == 7.0
    most.reset_state()
    assert most.result().numpy() == 0.0
