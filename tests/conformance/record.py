"""`python -m tests.conformance.record [group or key …]`: record what the programs do on TensorFlow.

Every program is played twice, the second time in reverse order, and both must agree: a recording
that depends on what ran before is worth nothing.
"""

import argparse
import difflib
import json
import os
import select as polling
import subprocess
import sys
from collections.abc import Iterable

from tests.conformance.corpus import RECORDED, Program, all_programs, select

SECONDS = 60.0
ENVIRONMENT = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0"}


class Player:
    """A child process with TensorFlow, started again when a program does not end in time."""

    def __init__(self) -> None:
        self._child: subprocess.Popen | None = None

    def play(self, program: Program) -> dict:
        child = self._child = self._child or self._start()
        child.stdin.write(json.dumps(str(program.path)) + "\n")
        child.stdin.flush()
        ready, _, _ = polling.select([child.stdout], [], [], SECONDS)
        answer = child.stdout.readline() if ready else ""
        if not answer:
            self.close()
            raise SystemExit(
                f"{program.key}: {'ended the process' if ready else f'ran for more than {SECONDS:g} s'}"
            )
        return json.loads(answer)

    def close(self) -> None:
        if self._child:
            self._child.kill()
            self._child.wait()
            self._child = None

    @staticmethod
    def _start() -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.conformance.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **ENVIRONMENT},
        )


def play_all(programs: Iterable[Program]) -> dict[Program, dict]:
    player = Player()
    try:
        return {program: player.play(program) for program in programs}
    finally:
        player.close()


def write(program: Program, outcome: dict) -> None:
    program.recording.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"program": program.digest(), **outcome}, indent=1, ensure_ascii=False)
    program.recording.write_text(text + "\n", encoding="utf-8")


def remove_orphans() -> None:
    """Delete the recordings of programs that are gone."""
    wanted = {program.recording for program in all_programs()}
    for path in RECORDED.glob("*/*.json"):
        if path not in wanted:
            path.unlink()


def difference(program: Program, first: dict, second: dict) -> str:
    texts = [json.dumps(outcome, indent=1, ensure_ascii=False).splitlines() for outcome in (first, second)]
    return "\n".join(
        [f"{program.key} differs between two runs:", *difflib.unified_diff(*texts, lineterm="", n=0)]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("patterns", nargs="*", help="record only the programs whose key starts so")
    parser.add_argument(
        "--new", action="store_true", help="record only programs without an up-to-date recording"
    )
    arguments = parser.parse_args()
    programs = select(arguments.patterns)
    if arguments.new:
        programs = [program for program in programs if not is_recorded(program)]
    first = play_all(programs)
    second = play_all(reversed(programs))
    unstable = [
        difference(program, first[program], second[program])
        for program in programs
        if first[program] != second[program]
    ]
    for program in programs:
        if first[program] == second[program]:
            write(program, first[program])
    remove_orphans()
    print(f"{len(programs) - len(unstable)} programs recorded, {len(unstable)} not")
    if unstable:
        sys.exit("\n".join(unstable))


def is_recorded(program: Program) -> bool:
    return program.recording.exists() and program.read_recording()["program"] == program.digest()


if __name__ == "__main__":
    main()
