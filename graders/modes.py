"""The two ways TensorFlow runs a `tf.function`, and that every scenario is played in."""

from enum import StrEnum


class Mode(StrEnum):
    """EAGER: `tf.config.run_functions_eagerly(True)`; GRAPH: functions are traced."""

    EAGER = "EAGER"
    GRAPH = "GRAPH"


EAGER = Mode.EAGER
GRAPH = Mode.GRAPH
MODES = (EAGER, GRAPH)
