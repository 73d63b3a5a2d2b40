"""Child process: plays the programs it is sent on real TensorFlow, one JSON line each way."""

import json
import os
import sys

from tests.conformance.worker import forget_functions
from tests.fuzz.playing import play


def main() -> None:
    # The answers go to a private copy of standard output: kernels print to descriptor 1.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        import tensorflow

        tensorflow.get_logger().setLevel("ERROR")
        for line in sys.stdin:
            outcome = play(json.loads(line), tensorflow)
            forget_functions()
            answers.write(json.dumps(outcome) + "\n")
            answers.flush()


if __name__ == "__main__":
    main()
