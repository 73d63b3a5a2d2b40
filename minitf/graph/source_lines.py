"""Which line of the learner's code is running: the innermost frame outside the engine."""

import os
import sys
from pathlib import Path

_PACKAGE = f"{Path(__file__).parent.parent}{os.sep}"
_LIBRARIES = (f"{os.sep}malt{os.sep}", f"{os.sep}contextlib.py", f"{os.sep}functools.py")
_is_engine: dict[str, bool] = {}
# For each file that AutoGraph generated: its line to the learner's (file, line).
_generated: dict[str, dict[int, tuple[str, int]]] = {}


def register_generated(source_map: dict) -> None:
    """Remember malt's source map, so that lines of generated code are told as the learner's."""
    for location, origin in source_map.items():
        lines = _generated.setdefault(location.filename, {})
        lines[location.lineno] = origin.loc.filename, origin.loc.lineno


def _belongs_to_engine(filename: str) -> bool:
    known = filename.startswith(_PACKAGE) or any(part in filename for part in _LIBRARIES)
    _is_engine[filename] = known
    return known


def learner_line() -> tuple[str, int] | None:
    """(file, line) of the innermost frame that the learner wrote, or None when there is none."""
    frame = sys._getframe(1)
    known = _is_engine.get  # a dozen frames are looked at for every node
    while frame is not None:
        filename = frame.f_code.co_filename
        is_engine = known(filename)
        if is_engine is None:
            is_engine = _belongs_to_engine(filename)
        if not is_engine:
            lines = _generated.get(filename)
            if lines is None:
                if "__autograph_generated_file" not in filename:
                    return filename, frame.f_lineno
            elif frame.f_lineno in lines:
                return lines[frame.f_lineno]
        frame = frame.f_back
    return None
