"""Extension types, tuples and mappings inside."""

import typing

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor


class Scene(tf.experimental.ExtensionType):
    center: Point
    parts: typing.Mapping[str, tf.Tensor]
    sizes: typing.Tuple[tf.Tensor, ...]
    note: typing.Optional[str] = None


@tf.function
def total(scene):
    print("tracing", sorted(scene.parts), len(scene.sizes), scene.note)
    return scene.center.x + scene.parts["a"] + sum(scene.sizes)


print(float(total(Scene(Point(1.0), {"a": 2.0}, [3.0, 4.0]))))
print(float(total(Scene(Point(2.0), {"a": 2.0}, (3.0, 4.0)))))
print(float(total(Scene(Point(2.0), {"a": 2.0}, (3.0,), "short"))))
