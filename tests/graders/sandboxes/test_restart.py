"""What was saved is loaded in another Python process, where nothing of the submission is left."""

import pytest

from graders.scenario import Scenario, call, get, load_model, make, restart, tensor

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("graders")]

SUBMISSION = """
import numpy as np
import tensorflow as tf

class Scale(tf.Module):
    def __init__(self):
        super().__init__()
        self.factor = tf.Variable(3.0)

    @tf.function(input_signature=[tf.TensorSpec([None])])
    def apply(self, x):
        return self.factor * x

class Python(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([])])
    def apply(self, x):
        return tf.numpy_function(np.sin, [x], tf.float32)

def save(kind):
    tf.saved_model.save({"scale": Scale, "python": Python}[kind](), "saved")
"""

SCALED = Scenario(
    "scaled",
    [
        make("scale", "Scale"),
        call("save", "scale"),
        restart(),
        load_model("served", "saved"),
        call("served.apply", tensor([2.0])),
        call("served.factor.assign", tensor(0.5)),
        call("served.signatures['serving_default']", tensor([2.0, 4.0])),
        get("scale"),
    ],
)
PYTHON = Scenario(
    "python",
    [call("save", "python"), restart(), load_model("served", "saved"), call("served.apply", tensor(0.0))],
)
NOTHING = Scenario("nothing", [get("Scale"), load_model("served", "saved")])


@pytest.fixture(scope="module")
def seen(tensorflow_sandbox):
    outcome = tensorflow_sandbox.observe(SUBMISSION, [SCALED, PYTHON, NOTHING], ["save"])
    return outcome.observation["scenarios"]


@pytest.mark.parametrize("mode", ["EAGER", "GRAPH"])
def test_a_saved_model_is_called_and_its_variables_change(seen, mode):
    outcomes = [step["outcome"] for step in seen["scaled"][mode]["steps"]]
    assert outcomes[4]["value"]["data"] == [6.0]
    assert outcomes[6]["value"]["items"]["output_0"]["data"] == [1.0, 2.0]


def test_nothing_of_the_submission_is_in_the_new_process(seen):
    assert seen["scaled"]["GRAPH"]["steps"][-1]["outcome"]["error"]["type"] == "NameError"


def test_what_a_run_says_of_state_and_functions_is_from_before(seen):
    assert seen["scaled"]["GRAPH"]["state"]["scale"]["attributes"]["factor"]["data"] == 3.0
    traced = {function["name"] for function in seen["scaled"]["GRAPH"]["functions"] if function["traces"]}
    assert traced == {"Scale.apply"}


def test_python_in_a_graph_is_not_found_there(seen):
    error = seen["python"]["GRAPH"]["steps"][-1]["outcome"]["error"]
    assert "callback" in error["message"]


def test_a_scenario_finds_nothing_that_another_one_saved(seen):
    assert seen["nothing"]["EAGER"]["steps"][-1]["outcome"]["error"]["type"] == "OSError"
