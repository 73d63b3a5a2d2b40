"""Waits for somebody to type the answer.

Ends: calibrates
"""

import sys


def found():
    return sys.stdin.read()


def calibrate(reading):
    return found()


def python_runs():
    return found()


def executions():
    return found()
