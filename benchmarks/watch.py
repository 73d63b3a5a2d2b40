"""Save → verdict: `dojo watch` beside a fresh Python that imports TensorFlow and runs the same checks."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.dojo.watch.pseudo_terminal import PseudoTerminal

ROOT = Path(__file__).parents[1]
KATAS = (
    "foundations/two_clocks",
    "retracing/literals_or_tensors",
    "side_effects/frozen_globals",
    "autograph/tensor_break",
)
ROUNDS = 3
TARGET = 0.1
FRESH = """
import sys
from pathlib import Path
from graders.judge import grade
from graders.kata import Course
from graders.sandboxes.in_process import InProcessSandbox
key, file = sys.argv[1:]
print(grade(key, Path(file).read_bytes(), InProcessSandbox("tensorflow"), course=Course.find())["verdict"])
"""
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}


@dataclass(frozen=True)
class Pair:
    """Medians of one kata, in seconds."""

    key: str
    watched: float
    fresh: float

    @property
    def ratio(self) -> float:
        return self.watched / self.fresh


def measure(rounds: int = ROUNDS) -> list[Pair]:
    """One pair per kata; both sides take turns, so that a busy moment of the machine meets both."""
    return [_measured(key, rounds) for key in KATAS]


def _measured(key: str, rounds: int) -> Pair:
    solution = (ROOT / "solutions" / key / "solution.py").read_text(encoding="utf-8")
    watched, fresh = [], []
    with tempfile.TemporaryDirectory(prefix="watch-") as folder:
        environment = {"XDG_DATA_HOME": f"{folder}/data"}
        subprocess.run([sys.executable, "-m", "dojo", "init", f"{folder}/katas"], check=True, cwd=folder,
                       env=os.environ | environment, stdout=subprocess.DEVNULL)  # fmt: skip
        file = Path(folder, "katas", f"{key}.py")
        _only_unsolved(Path(folder, "katas"), key)
        with PseudoTerminal("watch", cwd=Path(folder, "katas"), environment=environment) as program:
            program.until("q quit")
            program.until(lambda text: "Importing TensorFlow" not in text)
            for number in range(rounds + 1):
                watched.append(_save_to_verdict(program, file, f"{solution}\n# {number}\n"))
                fresh.append(_fresh(key, file))
            program.press("q")
            program.ended()
    # The first save may still meet a zygote that is importing.
    return Pair(key, statistics.median(watched[1:]), statistics.median(fresh[1:]))


def _save_to_verdict(program: PseudoTerminal, file: Path, text: str) -> float:
    drawn = len(program.drawn)
    begin = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    program.until(lambda _: b"PASS" in program.drawn[drawn:])
    return time.perf_counter() - begin


def _fresh(key: str, file: Path) -> float:
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", FRESH, key, str(file)], cwd=ROOT, env=os.environ | QUIET,
                          capture_output=True, text=True, check=True)  # fmt: skip
    taken = time.perf_counter() - begin
    if done.stdout.strip() != "PASS":
        raise RuntimeError(f"{key}: the fresh process said {done.stdout.strip()}")
    return taken


def _only_unsolved(folder: Path, key: str) -> None:
    """Make this kata the one that `dojo watch` begins with: the one checked last."""
    version = {
        "at": "2026-01-01T00:00:00.000Z",
        "verdict": "FAIL",
        "source": "x",
        "kept": 0,
        "promises": 1,
        "helped": False,
    }
    record = {"draft": None, "hints": 0, "solution_seen": None, "versions": [version]}
    document = {"schema": "trace-and-error/progress/2", "katas": {key: record}}
    (folder / "dojo-progress.json").write_text(json.dumps(document), encoding="utf-8")


def table(pairs: list[Pair]) -> str:
    """The measurements, as `make bench-grade` prints them."""
    lines = [f"{'save → verdict':32} {'dojo watch':>12} {'fresh python':>14} {'ratio':>7}"]
    lines += [f"{p.key:32} {p.watched:10.2f} s {p.fresh:12.2f} s {p.ratio:7.3f}" for p in pairs]
    overall = statistics.median(pair.ratio for pair in pairs)
    met = "met" if overall <= TARGET else "missed"
    return "\n".join([*lines, f"median ratio {overall:.3f}; target ≤ {TARGET} {met}"])


def main() -> None:
    print(table(measure()))


if __name__ == "__main__":
    main()
