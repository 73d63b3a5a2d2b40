"""Notices that a file was saved, whichever way an editor does it and wherever the file is."""

import contextlib
import os
import threading
from pathlib import Path

import watchfiles

# How often notices are looked for; until it has been quiet for so long, a save may not be complete.
STEP_MS, DEBOUNCE_MS = 5, 50
SECONDS_OF_QUIET = 0.01


class Saves:
    """The content of one file, and whether it has changed since it was last looked at.

    The system's notices only say when to look: `fd` becomes readable. Where they do not
    come (a folder of another machine, or too many watches), looking now and then finds
    the change as well.
    """

    def __init__(self) -> None:
        self.fd, self._write_fd = os.pipe()
        os.set_blocking(self.fd, False)
        os.set_blocking(self._write_fd, False)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.path: Path | None = None
        self.content: bytes | None = None
        """What was in the file when it was last looked at; None when there was no file."""

    def follow(self, path: Path) -> None:
        """Watch this file from now on, and no other."""
        self._end_thread()
        self.path, self.content = path, read(path)
        self._seen = _signature(path)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._notice, args=(path.parent, self._stop), daemon=True)
        self._thread.start()

    def look(self) -> bool:
        """Is there something else in the file than before? Then that is `content` now."""
        with contextlib.suppress(BlockingIOError):
            os.read(self.fd, 4096)
        found = _signature(self.path)
        if found == self._seen:
            return False
        before, self.content, self._seen = self.content, read(self.path), found
        return self.content != before

    def take(self) -> bytes | None:
        """The content, which then counts as seen."""
        self.look()
        return self.content

    def close(self) -> None:
        self._end_thread()
        os.close(self.fd)
        os.close(self._write_fd)

    def _notice(self, folder: Path, stop: threading.Event) -> None:
        # An editor may write a new file and give it the name of the old one: the folder tells both.
        with contextlib.suppress(OSError, RuntimeError):
            for _ in watchfiles.watch(
                folder,
                watch_filter=None,
                recursive=False,
                step=STEP_MS,
                debounce=DEBOUNCE_MS,
                stop_event=stop,
                raise_interrupt=False,
            ):
                with contextlib.suppress(BlockingIOError):
                    os.write(self._write_fd, b"s")

    def _end_thread(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()


def read(path: Path) -> bytes | None:
    """The file's content; None when it cannot be read, which for a learner is the same as not there."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _signature(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
