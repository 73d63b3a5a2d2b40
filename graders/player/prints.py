"""Standard output of a submission, recorded as print events."""

import contextlib
import io
import sys
from collections.abc import Iterator

from graders.player.recorder import OutputLimit, Recorder
from graders.player.runtime import Runtime


class RecordedOutput(io.TextIOBase):
    """Stands in for `sys.stdout`; every write becomes a print event."""

    encoding = "utf-8"

    def __init__(self, recorder: Recorder, runtime: Runtime):
        self._recorder = recorder
        self._runtime = runtime
        self.overflowed = False

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        by = "tf.print" if self._runtime.wrote_tf_print(_caller()) else None
        if by and self._runtime.tells_tf_print:
            return len(text)
        try:
            self._recorder.printed(text, by)
        except OutputLimit:
            self.overflowed = True
            # An error raised inside TensorFlow's print kernel has nowhere to go.
            if by is None:
                raise
        return len(text)


def _caller():
    try:
        return sys._getframe(2)
    except ValueError:  # Written by a thread that runs no Python.
        return None


@contextlib.contextmanager
def recorded_output(recorder: Recorder, runtime: Runtime) -> Iterator[RecordedOutput]:
    """Record standard output, and give no input, while the block runs."""
    output = RecordedOutput(recorder, runtime)
    before = sys.stdout, sys.stdin
    sys.stdout, sys.stdin = output, io.StringIO("")
    try:
        yield output
    finally:
        sys.stdout, sys.stdin = before
