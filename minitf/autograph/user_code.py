"""Errors raised while the learner's code is traced, told in terms of the learner's own lines."""

import os
import sys
import traceback
from pathlib import Path

import malt
from malt.impl.api import AutoGraphError, ConversionError, StagingError
from malt.pyct import error_utils
from malt.pyct.errors import PyCTError

from minitf import errors

_ENGINE = tuple(f"{folder}{os.sep}" for folder in (Path(__file__).parents[1], Path(malt.__file__).parent))
_TAKE_ONE_STRING = (
    PyCTError,
    AutoGraphError,
    ConversionError,
    StagingError,
    errors.InaccessibleTensorError,
    errors.OperatorNotAllowedInGraphError,
)


class UserCodeTrace(error_utils.ErrorMetadataBase):
    """The stack of an error inside converted code, mapped back to the lines the learner wrote."""

    __slots__ = ()

    def __init__(
        self, frames, cause: "UserCodeTrace | None", message: str | None, source_map: dict, caller: str
    ):
        super().__init__(frames, cause, message, source_map, caller)
        self.translated_stack = tuple(
            frame for frame in self.translated_stack if not frame.filename.startswith(_ENGINE)
        )

    def create_exception(self, source_error: Exception) -> Exception:
        """The same class of error with the mapped stack as text; `StagingError` for other classes."""
        kind = type(source_error)
        if issubclass(kind, errors.OpError):
            return kind(source_error.node_def, source_error.op, self.get_message())
        if kind in _TAKE_ONE_STRING:
            return kind(self.get_message())
        if isinstance(source_error, NotImplementedError):
            return NotImplementedError(self.get_message())
        return super().create_exception(source_error) or StagingError(self.get_message())


def note_user_code(error: Exception, converted_function, caller: str) -> None:
    """Record on `error` where in the code behind `converted_function` it arose.

    Called once per converted function that the error passes through, innermost first.
    """
    if hasattr(error, "ag_pass_through"):
        return
    inner = getattr(error, "ag_error_metadata", None)
    message = None if inner else f"{type(error).__name__}: {error}"
    frames = traceback.extract_tb(sys.exc_info()[2])[1:]
    error.ag_error_metadata = UserCodeTrace(frames, inner, message, converted_function.ag_source_map, caller)


def user_error(error: Exception) -> Exception:
    """The exception to show for `error`: "in user code:" and the learner's lines, if known."""
    trace = getattr(error, "ag_error_metadata", None)
    return error if trace is None else trace.to_exception(error)
