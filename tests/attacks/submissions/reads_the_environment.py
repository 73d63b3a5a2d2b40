"""Returns the whole environment, where secrets are kept.

Ends: calibrates
"""

import os


def found():
    return dict(os.environ)


def calibrate(reading):
    return found()


def python_runs():
    return found()


def executions():
    return found()
