"""Returns lists in lists, ten thousand deep.

Ends: calibrates
"""


def calibrate(reading):
    tower = []
    for _ in range(10_000):
        tower = [tower]
    return tower


def python_runs():
    return calibrate(0)


def executions():
    return calibrate(0)
