"""Where `dojo` keeps progress: a file in the folder of the work, else in the user's data folder."""

import fcntl
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path

from dojo.progress.document import Progress, dump, parse
from dojo.refusal import Refusal

FILE = "dojo-progress.json"


class CannotKeep(Refusal):
    """The progress file cannot be read or written."""


def progress_file(start: Path | None = None) -> Path:
    """`dojo-progress.json` in this folder or above; else the one in the platform's data folder."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / FILE).is_file():
            return folder / FILE
    return user_data_path("trace-and-error") / FILE


def read_progress(path: Path) -> Progress:
    """What is kept at `path`; nothing when there is no file. Raises `NotProgress` and `CannotKeep`."""
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise CannotKeep(f"Cannot read {path}: {error}.") from error


def change_progress(path: Path, change: Callable[[Progress], Progress]) -> Progress:
    """Read, change and write, with nobody in between; returns what was written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path):
            changed = change(read_progress(path))
            write_atomically(path, dump(changed))
    except OSError as error:
        raise CannotKeep(f"Cannot write {path}: {error.strerror}.") from error
    return changed


def write_atomically(path: Path, text: str) -> None:
    """The whole text or the file as it was: a crash or a full disk leaves no half."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}-", delete=False
    ) as file:
        temporary = Path(file.name)
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            temporary.unlink()
            raise
    temporary.replace(path)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One `dojo` at a time; the lock ends with the process that holds it."""
    with path.with_name(f".{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
