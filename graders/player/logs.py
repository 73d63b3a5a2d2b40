"""Warnings that the runtime logs while a submission runs, recorded as warning events."""

import contextlib
import logging
from collections.abc import Iterator

from graders.player.recorder import Recorder

LOGGER = logging.getLogger("tensorflow")


class _Listener(logging.Handler):
    def __init__(self, recorder: Recorder):
        super().__init__(logging.WARNING)
        self._recorder = recorder

    def emit(self, record: logging.LogRecord) -> None:
        self._recorder.warned(record.getMessage())


@contextlib.contextmanager
def recorded_warnings(recorder: Recorder) -> Iterator[None]:
    """Record what TensorFlow's logger, which minitf has as well, says at warning level and above."""
    listener = _Listener(recorder)
    LOGGER.addHandler(listener)
    try:
        yield
    finally:
        LOGGER.removeHandler(listener)
