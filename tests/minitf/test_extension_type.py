"""Extension types: fields, immutability, and as arguments of functions."""

import typing

import pytest

import minitf as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    y: tf.Tensor
    scale: int = 1

    def total(self):
        return (self.x + self.y) * tf.cast(self.scale, self.x.dtype)


class Scene(tf.experimental.ExtensionType):
    center: Point
    parts: typing.Mapping[str, tf.Tensor]
    sizes: tuple[tf.Tensor, ...]
    note: str | None = None


def test_fields_are_converted() -> None:
    scene = Scene(Point(1.0, 2.0), {"a": 3}, [4, 5])
    assert scene.center.x.dtype is tf.float32
    assert int(scene.parts["a"]) == 3
    assert [int(size) for size in scene.sizes] == [4, 5]
    assert scene.note is None


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((1.0, 2.0, "big"), "scale: expected 'int', got 'str'"),
        ((1.0, None), "y: expected a Tensor, got 'NoneType'"),
        ((1.0,), "missing a required argument: 'y'"),
    ],
)
def test_values_must_fit(arguments: tuple, text: str) -> None:
    with pytest.raises(TypeError, match=text):
        Point(*arguments)


def test_fields_cannot_change() -> None:
    point = Point(1.0, 2.0)
    with pytest.raises(AttributeError, match="Cannot mutate attribute `x`"):
        point.x = 2.0
    with pytest.raises(AttributeError, match="Cannot mutate attribute `x`"):
        del point.x


def test_fresh_objects_share_a_trace() -> None:
    traced = []

    @tf.function
    def total(point):
        traced.append(point.scale)
        return point.total()

    assert [float(total(Point(float(n), 1.0))) for n in range(3)] == [1.0, 2.0, 3.0]
    assert float(total(Point(1.0, 1.0, 3))) == 6.0
    assert traced == [1, 3]


def test_a_loop_carries_one() -> None:
    @tf.function
    def moved(point, n):
        for _ in tf.range(n):
            point = Point(point.x + 1.0, point.y, point.scale)
        return point

    result = moved(Point(1.0, 2.0, 5), tf.constant(3))
    assert isinstance(result, Point)
    assert (float(result.x), float(result.y), result.scale) == (4.0, 2.0, 5)


def test_shapes_are_generalized() -> None:
    @tf.function(reduce_retracing=True)
    def total(point):
        return tf.reduce_sum(point.x)

    for n in (1, 2, 3, 4):
        assert float(total(Point(tf.ones([n]), 0.0))) == n
    assert total.experimental_get_tracing_count() == 2


def test_signatures_are_checked() -> None:
    spec = Point.Spec(tf.TensorSpec([None]), tf.TensorSpec([]))
    total = tf.function(lambda point: point.x, input_signature=[spec])
    assert total(Point([1.0], 2.0)).shape == tf.TensorShape([1])
    with pytest.raises(TypeError, match="Can not cast"):
        total(Point(1.0, 2.0))


def test_lists_are_no_fields() -> None:
    with pytest.raises(TypeError, match="In field 'items': Unsupported type annotation"):

        class Bag(tf.experimental.ExtensionType):
            items: list


def test_validation_runs() -> None:
    class Vector(tf.experimental.ExtensionType):
        values: tf.Tensor

        def __validate__(self):
            if self.values.shape.rank != 1:
                raise ValueError("a vector has one axis")

    assert Vector([1, 2]).values.shape == tf.TensorShape([2])
    with pytest.raises(ValueError, match="one axis"):
        Vector(1)


def test_equality_compares_tensors() -> None:
    assert bool(Point([1], [2]) == Point([1], [2]))
    assert not bool(Point([1], [2]) == Point([1], [3]))
    assert (Point([1], [2]) == Point([1], [2], 2)) is False
