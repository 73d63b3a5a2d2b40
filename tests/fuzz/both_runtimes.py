"""One program on TensorFlow and on minitf, at the same time."""

from collections.abc import Iterator
from contextlib import contextmanager

import minitf
from tests.conformance.minitf_player import forget_functions, minitf_as_tensorflow
from tests.fuzz.agreement import disagreements
from tests.fuzz.playing import play
from tests.fuzz.tensorflow_child import TensorFlowChild


class BothRuntimes:
    """Counts the programs that it plays."""

    def __init__(self, child: TensorFlowChild) -> None:
        self.child = child
        self.played = 0

    def disagreements(self, source: str) -> list[str]:
        """In what minitf differs from TensorFlow, one line each."""
        self.child.send(source)
        actual = play(source, minitf)
        forget_functions()
        self.played += 1
        return disagreements(self.child.receive(), actual)


@contextmanager
def both_runtimes() -> Iterator[BothRuntimes]:
    """TensorFlow in a process of its own, minitf under the name `tensorflow` in this one."""
    child = TensorFlowChild()
    try:
        with minitf_as_tensorflow():
            yield BothRuntimes(child)
    finally:
        child.close()
