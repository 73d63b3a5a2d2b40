"""Child process of the recorder: plays the programs named on its standard input, one JSON line each way."""

import json
import os
import sys
from pathlib import Path

from tests.conformance.playing import play


def forget_functions() -> None:
    """Empty the two tables that TensorFlow keys by code object, and that of deprecations it has told.

    Equal functions of two programs have equal code objects, file name aside, so the second program
    would be told the first one's file in a traceback and share its retracing count.
    """
    from tensorflow.python.autograph.impl import api
    from tensorflow.python.eager.polymorphic_function import polymorphic_function
    from tensorflow.python.util import deprecation

    api._TRANSPILER = api.PyToTF()
    polymorphic_function._frequent_tracing_detector_manager._detectors.clear()
    deprecation._PRINTED_WARNING.clear()


def main() -> None:
    # the answers go to a private copy of standard output: programs and kernels print to descriptor 1
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        import tensorflow

        for line in sys.stdin:
            outcome = play(Path(json.loads(line)), tensorflow)
            forget_functions()
            answers.write(json.dumps({"tensorflow": tensorflow.__version__, **outcome}) + "\n")
            answers.flush()


if __name__ == "__main__":
    main()
