"""Imports the spec, to see what will be asked.

Ends: calibrates
"""

import importlib


def found():
    return importlib.import_module("graders.specs.foundations.two_clocks").mixed


def calibrate(reading):
    return found()


def python_runs():
    return found()


def executions():
    return found()
