"""How replicas share a variable. Accepted where TensorFlow takes them; there are no replicas here."""

import enum


class VariableAggregation(enum.Enum):
    """How the updates of replicas are combined."""

    NONE = 0
    SUM = 1
    MEAN = 2
    ONLY_FIRST_REPLICA = 3


# The class's name is one of the things a learner can print.
VariableAggregation.__name__ = VariableAggregation.__qualname__ = "VariableAggregationV2"


class VariableSynchronization(enum.Enum):
    """When the values of replicas are brought together."""

    AUTO = 0
    NONE = 1
    ON_WRITE = 2
    ON_READ = 3
