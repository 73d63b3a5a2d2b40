"""The long-lived process with TensorFlow, seen from the one that plays minitf."""

import json
import os
import subprocess
import sys

from tests.conformance.record import ENVIRONMENT


class TensorFlowChild:
    """Plays programs while its owner does something else: `send` one, later `receive` its outcome."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, **ENVIRONMENT},
        )

    def send(self, source: str) -> None:
        self._process.stdin.write(json.dumps(source) + "\n")
        self._process.stdin.flush()

    def receive(self) -> dict:
        """The outcome of the program sent first. Raises RuntimeError when the process has died."""
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the process with TensorFlow ended with code {self._process.wait()}")
        return json.loads(answer)

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()
