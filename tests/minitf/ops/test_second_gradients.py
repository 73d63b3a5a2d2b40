"""Values, gradients and second gradients of small functions, recorded from TensorFlow 2.21.

Record again: `python -m tests.minitf.ops.test_second_gradients` with TensorFlow installed.
"""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import minitf as tf

RECORDED = Path(__file__).with_name("second_gradients.json")
POINT = [0.3, 1.2, -0.7]
MATRIX = [[1.0, 2.0, 0.5], [0.3, -1.0, 2.0]]

FUNCTIONS: dict[str, Callable] = {
    "softmax": lambda x: tf.reduce_sum(tf.nn.softmax(x) * tf.constant([1.0, 2.0, 3.0])),
    "log_softmax": lambda x: tf.nn.log_softmax(x)[0],
    "ssce": lambda x: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[1], logits=x[None])[0],
    "sce": lambda x: tf.nn.softmax_cross_entropy_with_logits(labels=[[0.2, 0.3, 0.5]], logits=x[None])[0],
    "bce": lambda x: tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0, 1.0], logits=x)),
    "tanh": lambda x: tf.reduce_sum(tf.tanh(x) * x),
    "sig": lambda x: tf.reduce_sum(tf.sigmoid(x) ** 2),
    "norm": lambda x: tf.norm(x),
    "lse": lambda x: tf.reduce_logsumexp(x),
    "std": lambda x: tf.math.reduce_std(x),
    "slice": lambda x: x[0] * x[1] * x[2],
    "gather": lambda x: tf.reduce_sum(tf.gather(x, [0, 0, 2]) ** 3),
    "prod": lambda x: tf.reduce_prod(x),
    "max": lambda x: tf.reduce_max(x) ** 2,
    "cumsum": lambda x: tf.reduce_sum(tf.cumsum(x) ** 2),
    "concat": lambda x: tf.reduce_sum(tf.concat([x, x * x], 0) ** 2),
    "einsum": lambda x: tf.einsum("i,j->", x, x * x),
    "matmul": lambda x: tf.reduce_sum(tf.linalg.matvec(MATRIX, x) ** 3),
    "relu": lambda x: tf.reduce_sum(tf.nn.relu(x) ** 3),
    "elu": lambda x: tf.reduce_sum(tf.nn.elu(x) ** 2),
    "gelu": lambda x: tf.reduce_sum(tf.nn.gelu(x)),
    "pow": lambda x: tf.reduce_sum((x * x) ** 1.5),
    "div": lambda x: tf.reduce_sum(1.0 / x),
    "where": lambda x: tf.reduce_sum(tf.where(x > 0, x**3, x**2)),
    "pad": lambda x: tf.reduce_sum(tf.pad(x, [[1, 1]]) ** 3),
    "tile": lambda x: tf.reduce_sum(tf.tile(x, [2]) ** 3),
    "topk": lambda x: tf.reduce_sum(tf.math.top_k(x, 2).values ** 3),
    "sort": lambda x: tf.sort(x)[0] ** 3,
    "clip": lambda x: tf.reduce_sum(tf.clip_by_value(x, -0.5, 0.5) ** 3),
    "cbn": lambda x: tf.reduce_sum(tf.clip_by_norm(x, 1.0) ** 2 * x),
    "moments": lambda x: tf.nn.moments(x, [0])[1],
    "l2n": lambda x: tf.reduce_sum(tf.math.l2_normalize(x) * x * x),
    "unstack": lambda x: tf.unstack(x)[0] ** 2 * tf.unstack(x)[1],
    "split": lambda x: tf.reduce_sum(tf.split(x, 3)[1] ** 3),
    "scatter": lambda x: tf.reduce_sum(tf.scatter_nd([[0], [2], [2]], x, [4]) ** 3),
    "mask": lambda x: tf.reduce_sum(x[x > 0] ** 3),
    "seg": lambda x: tf.reduce_sum(tf.math.segment_sum(x, [0, 0, 1]) ** 3),
    "mirror": lambda x: tf.reduce_sum(tf.pad(x, [[2, 1]], "REFLECT") ** 3),
    "symmetric": lambda x: tf.reduce_sum(tf.pad(x, [[2, 3]], "SYMMETRIC") ** 3),
    "scatter_max": lambda x: tf.reduce_sum(tf.tensor_scatter_nd_max(x, [[0], [1]], x[::2] * 1.0) ** 3),
    "scatter_min": lambda x: tf.reduce_sum(tf.tensor_scatter_nd_min(x, [[0], [2]], [0.3, -2.0]) ** 3),
    "segment_max": lambda x: tf.reduce_sum(
        tf.math.segment_max(tf.concat([x, x], 0), [0, 0, 1, 1, 1, 2]) ** 3
    ),
    "unsorted_max": lambda x: tf.reduce_sum(tf.math.unsorted_segment_max(x, [1, -1, 1], 2)[1] ** 3),
    "unsorted_sum": lambda x: tf.reduce_sum(tf.math.unsorted_segment_sum(x, [1, -1, 1], 2) ** 3),
    "softplus": lambda x: tf.reduce_sum(tf.nn.softplus(x) ** 2),
}


def derivatives(function: Callable) -> Callable:
    """`x -> (value, gradient, gradient of a weighted sum of the gradient)`."""

    def run(x: tf.Tensor) -> tuple:
        with tf.GradientTape() as outer:
            outer.watch(x)
            with tf.GradientTape() as inner:
                inner.watch(x)
                value = function(x)
            gradient = tf.convert_to_tensor(inner.gradient(value, x))
            weighted = tf.reduce_sum(gradient * tf.constant([1.0, 2.0, -1.0]))
        return value, gradient, outer.gradient(weighted, x, unconnected_gradients="zero")

    return run


def numbers(results: tuple) -> list:
    return [tf.convert_to_tensor(result).numpy().tolist() for result in results]


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("mode", ["eager", "graph"])
def test_agrees_with_tensorflow(name: str, mode: str) -> None:
    run = derivatives(FUNCTIONS[name])
    found = numbers((tf.function(run) if mode == "graph" else run)(tf.constant(POINT)))
    for ours, recorded in zip(found, json.loads(RECORDED.read_text())[name], strict=True):
        np.testing.assert_allclose(ours, recorded, rtol=2e-4, atol=2e-5)


def record() -> None:
    global tf
    import tensorflow

    tf = tensorflow
    found = {name: numbers(derivatives(f)(tf.constant(POINT))) for name, f in FUNCTIONS.items()}
    lines = (f" {json.dumps(name)}: {json.dumps(values)}" for name, values in found.items())
    RECORDED.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    record()
