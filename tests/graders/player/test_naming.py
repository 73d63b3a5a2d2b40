"""Functions are called by the path they are bound to."""

import types

from graders.player.naming import bound_functions
from tests.graders.plain_runtime import Function, PlainRuntime


def test_globals_and_methods_of_own_classes_are_named():
    module = types.ModuleType("submission")
    step, update, foreign = Function(print), Function(print), Function(print)
    module.step = module.alias = step
    module.Counter = type("Counter", (), {"update": update, "__module__": "submission"})
    module.Foreign = type("Foreign", (), {"call": foreign, "__module__": "elsewhere"})
    found = bound_functions(module, PlainRuntime())
    assert found == {"step": step, "alias": step, "Counter.update": update}
