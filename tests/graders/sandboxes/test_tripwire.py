"""What a submission does to its interpreter is told at once, and what libraries do for it is not."""

import pytest

from graders.scenario import Scenario, call, get

NOTHING = Scenario("nothing", [get("__name__")])
ORDINARY = """
import collections, dataclasses, logging, warnings
import tensorflow as tf

Point = collections.namedtuple("Point", "x y")

@dataclasses.dataclass
class Size:
    width: int

@tf.function
def f():
    if tf.constant(1) > 0:
        logging.getLogger("mine").info("here")
        warnings.warn("look")
    return tf.constant(1)
"""


@pytest.mark.parametrize(
    ("line", "noticed"),
    [
        ("sys._getframe()", ["sys._getframe"]),
        ("inspect.currentframe()", ["sys._getframe"]),
        ("gc.get_objects()", ["gc.get_objects"]),
        ("sys.settrace(None); sys.settrace(None)", ["sys.settrace"]),
        ("operator.attrgetter('__traceback__.tb_frame')(error)", ["tb_frame"]),
        ("exec('x = 1')", ["compile", "exec"]),
    ],
)
def test_looking_into_the_interpreter_is_noticed_once(minitf_sandbox, line, noticed):
    source = f"import gc, inspect, operator, sys\ntry:\n    1 / 0\nexcept Exception as error:\n    {line}\n"
    assert list(minitf_sandbox.observe(source, [NOTHING], []).noticed)[: len(noticed)] == noticed


def test_what_libraries_do_is_not_noticed(minitf_sandbox):
    outcome = minitf_sandbox.observe(ORDINARY, [Scenario("one", [call("f")])], ["f"])
    assert outcome.problem is None
    assert outcome.noticed == ()


def test_it_cannot_be_taken_back(minitf_sandbox):
    source = "import os, sys\nsys._getframe()\nos._exit(0)\n"
    outcome = minitf_sandbox.observe(source, [NOTHING], [])
    assert outcome.problem.kind == "exits"
    assert outcome.noticed == ("sys._getframe",)
