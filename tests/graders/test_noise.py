"""What TensorFlow says beside its results never costs a mark: logs, warnings, start-up, deprecations."""

from pathlib import Path

import pytest

from graders.judge import grade

KEY = "retracing/literals_or_tensors"
SOLUTION = Path(__file__).parents[2] / f"solutions/{KEY}/solution.py"

NOISE = {
    "the retracing warning": """
@tf.function
def noisy(n):
    return n + 1

for number in range(8):
    noisy(number)
""",
    "a function that AutoGraph cannot convert": """
make = {"noisy": (lambda a: (lambda b: b + 1))}
print(tf.function(make["noisy"](0))(tf.constant(1)))
""",
    "the start of XLA": """
@tf.function(jit_compile=True)
def noisy(x):
    return tf.nn.softmax(x @ x)

noisy(tf.ones([4, 4]))
""",
    "deprecated names": """
import numpy as np
import warnings

warnings.simplefilter("always")
tf.compat.v1.logging.warn("deprecated")
tf.compat.v1.set_random_seed(3)
tf.compat.v1.to_float(tf.constant(1))
warnings.warn("old", DeprecationWarning)
np.array([1, 2]).astype(float)
""",
    "the log, as loud as it gets": """
import logging
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "0"
tf.get_logger().setLevel("DEBUG")
tf.autograph.set_verbosity(10)
tf.debugging.set_log_device_placement(True)
logging.basicConfig(level=logging.DEBUG)
logging.error("noise")
tf.get_logger().error("noise")
""",
    "both streams and their descriptors": """
import os
import sys

print("noise", file=sys.stderr)
sys.stderr.write("E0000 00:00:00 cuda_platform.cc] failed call to cuInit\\n")
os.write(2, b"noise\\n")
tf.print("noise", output_stream=sys.stderr)
""",
    "a devices list, a profiler and summaries": """
tf.config.list_physical_devices("GPU")
tf.profiler.experimental.start("profile")
tf.constant(1) + 1
tf.profiler.experimental.stop()
""",
}


@pytest.mark.tensorflow
@pytest.mark.xdist_group("graders")
@pytest.mark.parametrize("noise", NOISE)
def test_noise_costs_no_mark(tensorflow_sandbox, noise):
    text = SOLUTION.read_text(encoding="utf-8").replace(
        "import tensorflow as tf\n", f"import tensorflow as tf\n{NOISE[noise]}", 1
    )
    report = grade(KEY, text, tensorflow_sandbox)
    assert report["problem"] is None
    assert {check["id"]: check["verdict"] for check in report["checks"]} == dict.fromkeys(
        (check["id"] for check in report["checks"]), "PASS"
    )
    assert (report["verdict"], report["review"], report["grader_errors"]) == ("PASS", [], [])
