"""Empties every syntax tree and every `assert` that is compiled after it.

Ends: import_error
"""

import ast
import builtins

import tensorflow as tf

ast.parse = lambda *_, **__: ast.Module(body=[], type_ignores=[])
builtins.compile = lambda *_, **__: None


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
