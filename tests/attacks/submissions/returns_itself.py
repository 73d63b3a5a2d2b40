"""Returns a list that holds itself.

Ends: calibrates
"""


def calibrate(reading):
    turning = []
    turning.append(turning)
    return turning


def python_runs():
    return calibrate(0)


def executions():
    return calibrate(0)
