"""What to say about names that TensorFlow has and minitf lacks."""

from collections.abc import Callable


class NotInMinitf(NotImplementedError, AttributeError):
    """A public name of TensorFlow that minitf lacks. An AttributeError too, so that `hasattr` can say no."""


def namespace(path: str) -> Callable[[str], object]:
    """A module's `__getattr__` for `tf.<path>`: an honest error for public names."""

    def missing(name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(f"module 'tensorflow.{path}' has no attribute {name!r}")
        dotted = f"tf.{path}.{name}" if path else f"tf.{name}"
        raise NotInMinitf(
            f"{dotted} is not in the browser runtime (minitf); run this kata locally with TensorFlow"
        )

    return missing
