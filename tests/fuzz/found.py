"""A disagreement becomes a program of the golden corpus, so that it is never met twice."""

import hashlib
from pathlib import Path

from tests.conformance.corpus import PROGRAMS

GROUP = PROGRAMS / "fuzz_found"
TAIL = """
staged = tf.function(program, input_signature=SIGNATURE)
for run in (program, staged, staged):
    try:
        print(*run(*ARGUMENTS))
    except Exception as error:
        print(type(error).__name__)
try:
    outputs = staged.get_concrete_function(*ARGUMENTS).structured_outputs
    print([getattr(item, "shape", None) for item in outputs])
except Exception as error:
    print(type(error).__name__)
"""


def corpus_program(source: str, says: str) -> str:
    """The text of a corpus program that plays `source` in both modes; `says` is its docstring."""
    return f'"""{says}"""\n\n{source}\n{TAIL}'


def save(source: str) -> Path:
    """Write the program under a name of its own; a better name and docstring are the finder's to give."""
    path = GROUP / f"found_{hashlib.sha256(source.encode()).hexdigest()[:8]}.py"
    GROUP.mkdir(exist_ok=True)
    path.write_text(corpus_program(source, "Found by fuzzing."), encoding="utf-8")
    return path
