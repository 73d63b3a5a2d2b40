"""Are warnings of the runtime's log recorded, on both runtimes and after every import?"""

import logging

import pytest

from graders.player.logs import recorded_warnings
from graders.player.recorder import Recorder
from graders.scenario import Scenario, call

ON_TENSORFLOW = [pytest.mark.tensorflow, pytest.mark.xdist_group("graders")]

RETRACING = """
import tensorflow as tf

@tf.function
def double(x):
    return x * 2
"""

EAGER_STRATEGY = """
import tensorflow as tf

cpu = tf.config.list_physical_devices("CPU")[0]
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
strategy = tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"])

def add_up():
    return strategy.reduce("SUM", strategy.run(lambda: tf.constant(1.0)), axis=None)
"""


def warnings(seen):
    return [
        [event["text"] for event in step["events"] if event["kind"] == "warning"] for step in seen["steps"]
    ]


def observed(sandbox, source, *steps):
    outcome = sandbox.observe(source, [Scenario("calls", steps)], [])
    assert outcome.problem is None
    return outcome.observation["scenarios"]["calls"]


def test_warnings_are_events_while_the_block_runs():
    recorder = Recorder("file.py")
    logger = logging.getLogger("tensorflow")
    with recorded_warnings(recorder):
        logger.warning("%s is slow", "this")
        logger.info("and this is no warning")
    logger.warning("nobody listens any more")
    assert recorder.take({})["events"] == [{"kind": "warning", "when": "run", "text": "this is slow"}]


@pytest.mark.parametrize("runtime", [pytest.param("tensorflow", marks=ON_TENSORFLOW), "minitf"])
def test_the_retracing_warning_is_told_at_the_call_that_caused_it(request, runtime):
    sandbox = request.getfixturevalue(f"{runtime}_sandbox")
    seen = observed(sandbox, RETRACING, *[call("double", number) for number in range(5)])
    assert warnings(seen["EAGER"]) == [[]] * 5
    *before, (last,) = warnings(seen["GRAPH"])
    assert before == [[]] * 4
    assert "5 out of the last 5 calls" in last


@pytest.mark.tensorflow
@pytest.mark.xdist_group("graders")
def test_what_tensorflow_says_a_few_times_per_process_is_told_after_every_import(tensorflow_sandbox):
    # TensorFlow stops after 5; the second import also finds the devices configured already.
    seen = observed(tensorflow_sandbox, EAGER_STRATEGY, *[call("add_up")] * 3)
    for mode in ("EAGER", "GRAPH"):
        assert [step["outcome"]["value"]["data"] for step in seen[mode]["steps"]] == [2.0] * 3
        assert [["MirroredStrategy eagerly" in text for text in told] for told in warnings(seen[mode])] == [
            [True]
        ] * 3
