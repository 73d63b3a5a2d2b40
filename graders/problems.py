"""Why a submission could not be graded at all, in the learner's words."""

import ast
import difflib
from dataclasses import asdict, dataclass
from typing import Any

from graders.source_facts import dotted_name

KINDS = (
    "empty",
    "too_large",
    "not_text",
    "syntax_error",
    "missing_entry_point",
    "import_error",
    "exits",
    "time_limit",
    "output_limit",
    "disk_limit",
    "redefines_tensorflow",
    "crashed",
)


# Many times the longest kata; Python needs a hundred times the memory of a text to read it.
LARGEST = 256 * 1024


@dataclass(frozen=True)
class Problem:
    """What stopped the grading: where, what happened, what to do."""

    kind: str
    happened: str
    do: str
    mode: str | None = None
    step: str | None = None
    line: int | None = None
    text: str | None = None
    column: int | None = None

    def to_json(self) -> dict[str, Any]:
        """`text` is the learner's line, `line` its number."""
        fields = asdict(self)
        del fields["column"]
        return fields


class ProblemFound(Exception):
    """Carries a problem out of a sandbox."""

    def __init__(self, problem: Problem):
        super().__init__(problem.happened)
        self.problem = problem


# --- seen in the text alone ---------------------------------------------------------------


def problem_in_text(source: str | bytes) -> Problem | None:
    """The first problem that the text shows before anything runs."""
    text = decode(source)
    if isinstance(text, Problem):
        return text
    if not text.strip():
        return Problem("empty", "Your file is empty.", "Press Reset to get the starter back.")
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return syntax_problem(error, text)
    return _rebinds_tensorflow(tree, text)


def decode(source: str | bytes) -> "str | Problem":
    """The submission as text, or the problem that it is none."""
    if len(source) > LARGEST:
        return Problem(
            "too_large",
            f"Your file is larger than {LARGEST // 1024} KB, more than any answer needs.",
            "Keep the code, and leave out data that was pasted into it.",
        )
    try:
        text = source.decode("utf-8") if isinstance(source, bytes) else source
        text.encode("utf-8")
    except UnicodeError:
        text = "\0"
    if "\0" in text:
        return Problem(
            "not_text",
            "Your file is not Python text: it is not UTF-8, or it contains null characters.",
            "Save it as a UTF-8 text file.",
        )
    return text


def syntax_problem(error: Exception, text: str) -> Problem:
    """Python could not read the text."""
    line = getattr(error, "lineno", None)
    message = getattr(error, "msg", None) or str(error) or type(error).__name__
    return Problem(
        "syntax_error",
        f"Python cannot read {'line ' + str(line) if line else 'your file'}: {message}.",
        "Look at that line and the one above it for a missing bracket, colon or quote.",
        line=line,
        text=_line(text, line),
        column=getattr(error, "offset", None),
    )


def _rebinds_tensorflow(tree: ast.Module, text: str) -> Problem | None:
    names = _names_of_tensorflow(tree)
    for node in _module_level(tree):
        for name in _bound_by(node):
            if name in names:
                return redefines_tensorflow(name, node.lineno, _line(text, node.lineno))
    for node in ast.walk(tree):
        for target in _targets(node):
            root = (dotted_name(target) or "").partition(".")[0]
            if isinstance(target, ast.Attribute) and root in names:
                name = dotted_name(target)
                return redefines_tensorflow(name, node.lineno, _line(text, node.lineno))
    return None


def _names_of_tensorflow(tree: ast.Module) -> set[str]:
    names = {"tf", "tensorflow"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(a.asname or a.name for a in node.names if a.name == "tensorflow")
    return names


def _module_level(tree: ast.Module):
    """Statements that run at import, those inside if, for, try and with included."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop(0)
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            waiting.extend(n for n in ast.iter_child_nodes(node) if isinstance(n, ast.stmt))


def _bound_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Import):
        return [a.asname for a in node.names if a.asname and not a.name.startswith("tensorflow")]
    if isinstance(node, ast.ImportFrom):
        return [a.asname or a.name for a in node.names]
    return [
        t.id
        for target in _targets(node)
        for t in ast.walk(target)
        if isinstance(t, ast.Name) and isinstance(t.ctx, ast.Store)
    ]


def _targets(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    if isinstance(node, ast.AugAssign | ast.AnnAssign | ast.For):
        return [node.target]
    if isinstance(node, ast.Call) and dotted_name(node.func) in ("setattr", "delattr") and node.args:
        return [ast.Attribute(node.args[0], "…")]
    return node.targets if isinstance(node, ast.Delete) else []


def _line(text: str, line: int | None) -> str | None:
    lines = text.splitlines()
    return lines[line - 1].strip() if line and 0 < line <= len(lines) else None


# --- seen when it runs --------------------------------------------------------------------


def redefines_tensorflow(name: str, line: int | None = None, text: str | None = None) -> Problem:
    """The submission replaced TensorFlow, or a part of it."""
    return Problem(
        "redefines_tensorflow",
        f"Your file gives `{name}` a new meaning, so TensorFlow cannot be seen at work.",
        f"Choose another name and keep `{name}` as TensorFlow has it.",
        line=line,
        text=text,
    )


def missing_entry_point(name: str, defined: dict[str, bool], mode: str) -> Problem:
    """A name the kata asks for is not there."""
    near = difflib.get_close_matches(name, list(defined), 1, 0.5)
    rename = f"Rename `{near[0]}` to `{name}`." if near else f"Define `{name}`, as in the starter."
    return Problem("missing_entry_point", f"Your file does not define `{name}`.", rename, mode=mode)


def not_callable(name: str, mode: str) -> Problem:
    """A name the kata calls is no function or class."""
    return Problem(
        "missing_entry_point",
        f"`{name}` exists but cannot be called.",
        f"Define `{name}` as a function or class, as in the starter.",
        mode=mode,
    )


def import_error(error: dict[str, Any], mode: str) -> Problem:
    """The submission raised while it was imported."""
    where = error.get("where") or {}
    first_line = (error["message"].splitlines() or [""])[0]
    told = f"{error['type']}: {first_line}" if first_line else error["type"]
    if error["type"] == "ModuleNotFoundError":
        do = "Only TensorFlow, NumPy and the standard library are there: remove that import."
    else:
        do = "Make the file run from top to bottom without an error."
    return Problem(
        "import_error",
        f"Your file stopped while it was imported. {told}",
        do,
        mode=mode,
        line=where.get("line"),
        text=where.get("text"),
    )


def exits(where: dict[str, Any], mode: str | None, step: str | None, status: int | None = None) -> Problem:
    """The submission ended the Python process."""
    how = "sys.exit" if status is None else f"exit status {status}"
    return Problem(
        "exits",
        f"{_during(step)}, your code ended the Python process ({how}).",
        "Remove sys.exit, exit, quit or os._exit; return a value or raise an exception instead.",
        mode=mode,
        step=step,
        line=where.get("line"),
        text=where.get("text"),
    )


def output_limit(where: dict[str, Any], mode: str, step: str | None) -> Problem:
    """The submission printed more than is kept."""
    return Problem(
        "output_limit",
        f"{_during(step)}, your code printed more than is kept (2000 prints or 64 KB).",
        "Print less: look for a print inside a loop that never ends or runs very often.",
        mode=mode,
        step=step,
        line=where.get("line"),
        text=where.get("text"),
    )


def disk_limit(megabytes: int, mode: str | None, step: str | None) -> Problem:
    """The submission keeps more on disk than a submission may."""
    return Problem(
        "disk_limit",
        f"{_during(step)}, your code had filled its folder with {megabytes} MB or thousands of files.",
        "Write less: look for a file that is written inside a loop.",
        mode=mode,
        step=step,
    )


def time_limit(seconds: float, mode: str | None, step: str | None) -> Problem:
    """A load or a step took too long."""
    return Problem(
        "time_limit",
        f"{_during(step)}, your code was still running after {seconds:g} seconds and was stopped.",
        "Look for a loop whose condition never becomes false, and for work done on every call.",
        mode=mode,
        step=step,
    )


def cpu_limit(seconds: int, mode: str | None, step: str | None) -> Problem:
    """All loads and steps together computed for too long."""
    return Problem(
        "time_limit",
        f"{_during(step)}, your code had used up its {seconds} seconds of computing time and was stopped.",
        "Look for a loop whose condition never becomes false, and for work done on every call.",
        mode=mode,
        step=step,
    )


def crashed(what: str, mode: str | None, step: str | None) -> Problem:
    """The submission's process died or sent nonsense."""
    return Problem(
        "crashed",
        f"{_during(step)}, {what}.",
        "Look for code that works on the process itself: signals, os functions, native memory.",
        mode=mode,
        step=step,
    )


def _during(step: str | None) -> str:
    return f"During `{step}`" if step else "While your file was imported"
