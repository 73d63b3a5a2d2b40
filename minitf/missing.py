"""What to say about names that TensorFlow has and minitf lacks."""

from collections.abc import Callable

from minitf.tensorflow_names import NAMES


def namespace(path: str, listed: str | None = None) -> Callable[[str], object]:
    """A module's `__getattr__` for `tf.<path>`: an honest error for names that TensorFlow has.

    listed: those names, where `tensorflow_names` does not hold them.
    """
    full = f"tensorflow.{path}" if path else "tensorflow"

    names = frozenset((NAMES.get(path, "") if listed is None else listed).split())

    def missing(name: str) -> object:
        if name not in names:
            raise AttributeError(f"module {full!r} has no attribute {name!r}")
        dotted = f"tf.{path}.{name}" if path else f"tf.{name}"
        raise NotImplementedError(
            f"{dotted} is not in the browser runtime (minitf); run this kata locally with TensorFlow"
        )

    return missing
