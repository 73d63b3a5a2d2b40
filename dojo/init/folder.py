"""The folder that `dojo init` made: a file per kata, by its key."""

import json
from dataclasses import dataclass
from pathlib import Path

from dojo.progress.store import write_atomically
from dojo.refusal import Refusal

STARTERS = Path(".dojo/starters.json")
SCHEMA = "trace-and-error/starters/1"


@dataclass(frozen=True)
class LearnerFolder:
    """`<track>/<slug>.py` is the learner's work on a kata."""

    root: Path

    def file(self, key: str) -> Path:
        return self.root / f"{key}.py"

    def newer_starter(self, key: str) -> Path:
        """Where a starter goes that changed after the learner began: no Python file, so not graded."""
        return self.root / f"{key}.py.new"

    def delivered(self) -> dict[str, str]:
        """For each key the sha256 of the starter that was written last. Raises `Refusal`."""
        path = self.root / STARTERS
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            return {str(key): str(digest) for key, digest in found["starters"].items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise Refusal(
                f"Cannot read {path} ({type(error).__name__}). Delete it and run `dojo init` again: "
                "your work is not touched."
            ) from error

    def keep_delivered(self, digests: dict[str, str]) -> None:
        path = self.root / STARTERS
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, json.dumps({"schema": SCHEMA, "starters": digests}, indent=1) + "\n")


def find_learner_folder(start: Path | None = None) -> LearnerFolder | None:
    """The learner's folder around `start` (default: the current folder)."""
    here = (start or Path.cwd()).resolve()
    folders = (folder for folder in (here, *here.parents) if (folder / STARTERS).is_file())
    return next((LearnerFolder(folder) for folder in folders), None)
