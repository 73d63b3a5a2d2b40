"""`tf.config`: the eager switch, and the one device there is."""

from collections import namedtuple

from minitf import context, deprecations
from minitf.context import run_functions_eagerly
from minitf.missing import namespace

PhysicalDevice = namedtuple("PhysicalDevice", "name device_type")
LogicalDevice = namedtuple("LogicalDevice", "name device_type")
_CPU = PhysicalDevice("/physical_device:CPU:0", "CPU")


def functions_run_eagerly() -> bool:
    """Whether calls of a `tf.function` run its Python body."""
    return context.functions_run_eagerly


_SWITCHES = "tensorflow.python.eager.polymorphic_function.eager_function_run"


def experimental_run_functions_eagerly(run_eagerly: bool) -> None:
    """The former name of `run_functions_eagerly`."""
    deprecations.tell(
        "experimental_run_functions_eagerly",
        _SWITCHES,
        "Use `tf.config.run_functions_eagerly` instead of the experimental version.",
    )
    run_functions_eagerly(run_eagerly)


def experimental_functions_run_eagerly() -> bool:
    """The former name of `functions_run_eagerly`."""
    deprecations.tell(
        "experimental_functions_run_eagerly",
        _SWITCHES,
        "Use tf.config.functions_run_eagerly instead of the experimental version.",
    )
    return functions_run_eagerly()


def get_soft_device_placement() -> bool:
    """True, as in TensorFlow unless it is changed."""
    return True


def list_physical_devices(device_type: str | None = None) -> list[PhysicalDevice]:
    """The CPU, unless another type is asked for."""
    return [_CPU] if device_type in (None, "CPU") else []


def list_logical_devices(device_type: str | None = None) -> list[LogicalDevice]:
    return [LogicalDevice("/device:CPU:0", "CPU")] if device_type in (None, "CPU") else []


def set_visible_devices(devices: object, device_type: str | None = None) -> None:
    """Accepted; there is only the CPU."""


def get_visible_devices(device_type: str | None = None) -> list[PhysicalDevice]:
    return list_physical_devices(device_type)


__getattr__ = namespace("config")
__all__ = ["functions_run_eagerly", "run_functions_eagerly"]
