"""Reads the users of the machine.

Ends: calibrates
"""

import pathlib


def found():
    return pathlib.Path("/etc/passwd").read_text()


def calibrate(reading):
    return found()


def python_runs():
    return found()


def executions():
    return found()
