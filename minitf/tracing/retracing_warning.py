"""The warning about functions that are traced again and again."""

import logging
import weakref
from collections import deque

_LOG = logging.getLogger("tensorflow")
_WINDOW = 10
_TOO_MANY = 5
_MOST_WARNINGS = 2
# Weak: a Python function that is gone is not counted with a later one.
_detectors: weakref.WeakKeyDictionary[object, "_Detector"] = weakref.WeakKeyDictionary()


class _Detector:
    """The last calls of one Python function: one entry for each trace, with the calls up to the next.

    As in TensorFlow, they are forgotten by entries, so that a window may hold more calls than `_WINDOW`.
    """

    def __init__(self):
        self.runs: deque[int] = deque()
        self.warnings = 0

    def count(self, traced: bool) -> None:
        if traced:
            self.runs.append(1)
            while sum(self.runs) - self.runs[0] > _WINDOW:
                self.runs.popleft()
        elif self.runs:
            self.runs[-1] += 1
        else:
            self.runs.append(1)


def _detector(function: object) -> _Detector:
    # By code object: functions made in a loop share theirs, and are to be counted together.
    code = getattr(getattr(function, "__func__", function), "__code__", function)
    return _detectors.setdefault(code, _Detector())


def called(function: object, traced: bool) -> None:
    """Note a call of `function`; warn when at least 5 of the last 10 traced."""
    detector = _detector(function)
    detector.count(traced)
    traces = len(detector.runs)
    if not traced or traces < _TOO_MANY or detector.warnings >= _MOST_WARNINGS:
        return
    detector.warnings += 1
    _LOG.warning(
        "%s out of the last %s calls to %s triggered tf.function retracing. Tracing is expensive and the"
        " excessive"
        " number of tracings could be due to (1) creating @tf.function repeatedly in a loop, (2) passing"
        " tensors with"
        " different shapes, (3) passing Python objects instead of tensors. For (1), please define your"
        " @tf.function"
        " outside of the loop. For (2), @tf.function has reduce_retracing=True option that can avoid"
        " unnecessary"
        " retracing. For (3), please refer to"
        " https://www.tensorflow.org/guide/function#controlling_retracing and"
        " https://www.tensorflow.org/api_docs/python/tf/function for  more details.",
        traces,
        sum(detector.runs),
        function,
    )
