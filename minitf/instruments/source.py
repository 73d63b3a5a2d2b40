"""What AutoGraph makes of a function."""

from collections.abc import Callable

from minitf import autograph


def converted_source(function: Callable) -> str:
    """The source that runs while `function`, a Python function or a `tf.function`, is traced.

    Raises ConversionError when the source cannot be found or transformed.
    """
    return autograph.to_code(getattr(function, "python_function", function))
