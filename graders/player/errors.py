"""An exception of the submission as an outcome: class, plain message, the learner's line."""

import linecache
import re
import traceback
from typing import Any

from graders.literals import clean_text

MOST_MESSAGE = 2000

_USER_CODE = re.compile(r"^\s*in user code:\s*\n", re.MULTILINE)
_DETECTED = re.compile(r"^(Graph execution error:\s*)?(Detected at node|Node:|Detected \w+ at)")
_NODE_NOTE = re.compile(
    r"\{\{function_node [^}]*\}\}\s*"
    r"|\s*\[\[\{\{node [^}]*\}\}\]\]"
    r"|\s*\[Op:[^\]]*\]( name: \S*)?"
)
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def error_outcome(error: BaseException, path: str) -> dict[str, Any]:
    """Describe an exception that came out of the submission at `path`."""
    return {
        "type": type(error).__name__,
        "message": clean_text(plain_message(_said_by(error))[:MOST_MESSAGE]),
        "where": where(error, path),
    }


def _said_by(error: BaseException) -> str:
    """Its message, even when it is the learner's own class and fails at telling it."""
    try:
        return str(error)
    except Exception:
        return "(the message of this exception cannot be printed)"


def plain_message(message: str) -> str:
    """A message without the frames TensorFlow puts around it."""
    message = _without_user_code(message)
    message = _without_graph_preamble(message)
    return _ADDRESS.sub("", _NODE_NOTE.sub("", message)).strip()


def _without_user_code(message: str) -> str:
    """Keep what follows the last frame of an "in user code:" block."""
    if not _USER_CODE.search(message):
        return message
    after_frames = re.split(r'\n\s+File "[^\n]*\n\s+[^\n]*\n(?=\s*\n)', message)[-1]
    text = "\n".join(line.removeprefix("    ") for line in after_frames.strip("\n").splitlines())
    return re.sub(r"^\w+(\.\w+)*(Error|Exception|Warning): ", "", text.strip(), count=1)


def _without_graph_preamble(message: str) -> str:
    """Drop "Graph execution error" and the listing of where a node was made."""
    if not _DETECTED.match(message):
        return message
    paragraphs = re.split(r"\n", message)
    kept = [
        line
        for line in paragraphs
        if line.strip()
        and not _DETECTED.match(line)
        and not line.startswith(("Graph execution error", "<stack traces", "  File", "    "))
    ]
    return "\n".join(kept)


def where(error: BaseException, path: str) -> dict[str, Any] | None:
    """The learner's own line nearest to the failure, from traceback or message."""
    line = _line_in_message(_said_by(error), path) or _line_in_traceback(error, path)
    if isinstance(error, SyntaxError) and error.filename == path:
        line = error.lineno
    if line is None:
        return None
    return {"line": line, "text": linecache.getline(path, line).strip()}


def _line_in_traceback(error: BaseException, path: str) -> int | None:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == path]
    return lines[-1] if lines else None


def _line_in_message(message: str, path: str) -> int | None:
    lines = re.findall(rf'File "{re.escape(path)}", line (\d+)', message)
    return int(lines[-1]) if lines else None
