"""Records a session of `dojo watch` as an SVG for the README: `python -m tests.dojo.watch.record`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.dojo.watch.moving_picture import Frame, picture
from tests.dojo.watch.pseudo_terminal import PseudoTerminal

ROOT = Path(__file__).parents[3]
IMAGE = ROOT / "docs/images/dojo-watch.svg"
KEY = "retracing/literals_or_tensors"
WRONG_FIX = f"solutions/{KEY}/wrong_fixes/reduce_retracing.py"
LINES, COLUMNS = 38, 100


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="learner-") as folder:
        environment = {"XDG_DATA_HOME": f"{folder}/data"}
        learner = Path(folder, "my-katas")
        _dojo("init", str(learner), environment=environment)
        _dojo("check", KEY, cwd=learner, environment=environment)  # makes it the kata to begin with
        frames = _session(learner, environment)
    IMAGE.write_text(picture(frames, LINES, COLUMNS), encoding="utf-8")
    print(f"{IMAGE.relative_to(ROOT)}: {len(frames)} frames, {IMAGE.stat().st_size // 1024} KB")


def _session(learner: Path, environment: dict[str, str]) -> list[Frame]:
    """What a learner does: looks, asks for a hint, tries what does not work, and then what does."""
    frames = []
    file = learner / f"{KEY}.py"
    with PseudoTerminal("watch", cwd=learner, environment=environment) as program:
        program.resize(LINES, COLUMNS)

        def shot(seconds: float, caption: str) -> None:
            frames.append(Frame(program.snapshot(), seconds, caption))

        program.until("q quit")
        program.until(lambda text: "Importing TensorFlow" not in text)
        program.press("c")
        program.until("Not yet.")
        program.until("q quit")
        shot(4, "dojo watch")
        program.press("h")
        program.until("Hint 1 of")
        shot(4, "h: a hint")
        file.write_text((ROOT / WRONG_FIX).read_text(encoding="utf-8"), encoding="utf-8")
        program.until("Diagnosis: reduce_retracing")
        program.until("q quit")
        shot(6, "saved: a tempting fix")
        file.write_text((ROOT / f"solutions/{KEY}/solution.py").read_text(encoding="utf-8"), encoding="utf-8")
        program.until("Solved. n goes on")
        shot(5, "saved: the right one")
        program.press("n")
        program.until("A missing signature")
        shot(3, "n: the next kata")
        program.press("q")
        program.ended()
    return frames


def _dojo(*arguments: str, environment: dict[str, str], cwd: Path | None = None) -> None:
    command = [sys.executable, "-m", "dojo", *arguments]
    subprocess.run(command, cwd=cwd, env=os.environ | environment, check=False, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
