"""Notices when a submission looks into the interpreter that it runs in, at once and for good.

Python tells audit hooks of such things, and no hook can be taken off again. What is
noticed is sent before the submission goes on, so that it cannot be taken back.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

MOST_NOTICED = 20
FRAME_ATTRIBUTES = ("tb_frame", "gi_frame", "cr_frame", "ag_frame")
WATCHED = {
    "sys._getframe", "sys._current_frames", "sys._current_exceptions", "sys.settrace", "sys.setprofile",
    "sys.addaudithook", "gc.get_objects", "gc.get_referrers", "gc.get_referents", "compile", "exec",
    "code.__new__", "object.__getattr__", "object.__setattr__",
}  # fmt: skip
# Through these, one does the same by another name.
PASSED_THROUGH = ("/inspect.py", "/traceback.py", "/operator.py", "/functools.py")


def set_up(path: str, notice: Callable[[str], None]) -> None:
    """From now on, call `notice` with whatever of `WATCHED` the file at `path` causes."""
    noticed: set[str] = set()
    busy = False
    frame_of = sys._getframe

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal busy
        name = _watched(event, arguments)
        if name is None or busy or name in noticed or len(noticed) >= MOST_NOTICED:
            return
        busy = True
        try:
            if _caused_by(path, frame_of(1)):
                noticed.add(name)
                notice(name)
        finally:
            busy = False

    sys.addaudithook(hook)


def _watched(event: str, arguments: tuple[Any, ...]) -> str | None:
    """What to call it, or None when nobody needs to know."""
    if event == "object.__getattr__":
        return arguments[1] if arguments[1] in FRAME_ATTRIBUTES else None
    return event if event in WATCHED or event.startswith("ctypes.") else None


def _caused_by(path: str, frame: FrameType | None) -> bool:
    while frame is not None and frame.f_code.co_filename.endswith(PASSED_THROUGH):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename == path
