"""Kills a command, the processes that it forks players from, and players, at random moments."""

import os
import random
import signal
import subprocess
from collections import Counter
from pathlib import Path

KINDS = ("player", "host", "command")
# A host, and a command, then has to import everything again.
WEIGHTS = (14, 4, 2)


class Killer:
    """Picks a moment and a victim; `killed` counts whom it hit."""

    def __init__(self, seed: int, mean_seconds: float):
        self._chance = random.Random(seed)
        self._mean_seconds = mean_seconds
        self.killed: Counter[str] = Counter()

    def moment(self) -> float:
        """Seconds to wait before the next kill."""
        return self._chance.expovariate(1 / self._mean_seconds)

    def kill_one(self, command: subprocess.Popen[bytes]) -> None:
        """Kill a process of the command's, or the command; nothing if there is none of that kind."""
        kind = self._chance.choices(KINDS, WEIGHTS)[0]
        hosts = _children(command.pid)
        victims = {
            "player": [player for host in hosts for player in _children(host)],
            "host": hosts,
            "command": [command.pid],
        }[kind]
        if not victims:
            return
        try:
            os.kill(self._chance.choice(victims), signal.SIGKILL)
        except ProcessLookupError:
            return
        self.killed[kind] += 1


def _children(pid: int) -> list[int]:
    """Processes that any thread of a process has started."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, task.read_text(encoding="ascii").split())
        except OSError:
            continue  # The thread, or the process, has just ended.
    return found
