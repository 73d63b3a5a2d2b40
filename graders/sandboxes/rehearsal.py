"""What a runtime does once in every process, done before a learner waits for it.

The first use of TensorFlow sets up its devices, and the first conversion loads AutoGraph:
together several times what a small kata takes. A player that waits for a submission can
have that behind it. It is a submission like any other, so nothing of it is left.
"""

from pathlib import Path

from graders.modes import MODES
from graders.sandboxes.base import Session
from graders.scenario import call, tensor

PROGRAM = """
import tensorflow as tf

@tf.function
def rehearse(x):
    for step in tf.range(2):
        if x > 0.0:
            x += tf.cast(step, x.dtype)
    return x
"""
STEP = call("rehearse", tensor(1.0))


def rehearse(session: Session, path: Path) -> None:
    """Play the program in both modes, from the file of the submission that will come."""
    path.write_text(PROGRAM, encoding="utf-8")
    for mode in MODES:
        session.load(mode)
        session.play(STEP.to_json(), mode)
        session.finish()
