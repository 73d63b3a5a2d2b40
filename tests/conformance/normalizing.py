"""What is removed from a program's output because it differs between two runs or two machines.

Nothing else is changed. Each rule says what differs and what is put in its place:

* memory addresses (`0x7f3a…`) become `0x<address>`, and the `id` of a FuncGraph `id=<address>`;
* the program's own path becomes `<program>`, converted copies of it `<autograph>`;
* files of the runtime become `<runtime>/name.py`, without line numbers, which differ by release;
* numbers that TensorFlow appends to make function names unique in a process become `<n>`, as do
  those that it gives to a dataset in the text of an error;
* stacks that say where a node or a tensor was made ("Detected at node …", "… was defined here:")
  keep only the frames of the program itself, since the others belong to whoever started it;
  runs of empty lines there become one;
* warnings end where they begin to list TensorFlow's own stack.
"""

import re
from pathlib import Path

ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")
GRAPH_ADDRESS = re.compile(r"(FuncGraph\(name=[\w<>]+, id=)\d+")
GENERATED_FILE = re.compile(r"[^\s\"']*__autograph_generated_file\w*\.py")
RUNTIME_FILE = re.compile(r"File \"[^\"<>]*/([\w.]+\.py)\", line \d+")
UNIQUE_FUNCTION = re.compile(r"\b(__(?:inference|forward|backward)_[\w<>]*?)_\d+\b")
UNIQUE_BODY = re.compile(
    r"\b((?:\w+_)?(?:while|cond|case)(?:_\d+)?_(?:body|cond|true|false|branch\d+)(?:_rewritten|_grad)?)_\d+\b"
)
NUMBERED_DATASET = re.compile(r"\b(\w+Dataset:)\d+(?= transformation)")
DEFINITION_STACK = re.compile("Detected at node|was defined here:")
FOREIGN_FRAME = re.compile(r"^ *File \"(?!<program>).*\n(?:    .*\n)?", re.MULTILINE)
EMPTY_LINES = re.compile(r"\n{3,}")
WARNING_STACK = re.compile(r"\s*(?:Traceback:|It was originally created here:).*", re.DOTALL)


def normalize(text: str, program: Path) -> str:
    """Return `text` without what depends on the machine, the process or the run."""
    text = text.replace(str(program), "<program>")
    text = GENERATED_FILE.sub("<autograph>", text)
    if DEFINITION_STACK.search(text):
        text = EMPTY_LINES.sub("\n\n", FOREIGN_FRAME.sub("", text))
    text = RUNTIME_FILE.sub(r'File "<runtime>/\1"', text)
    text = ADDRESS.sub("0x<address>", text)
    text = GRAPH_ADDRESS.sub(r"\1<address>", text)
    text = UNIQUE_FUNCTION.sub(r"\1_<n>", text)
    text = NUMBERED_DATASET.sub(r"\1<n>", text)
    return UNIQUE_BODY.sub(r"\1_<n>", text)


def normalize_warning(text: str, program: Path) -> str:
    """Return a logged message normalized and without the stack at its end."""
    return normalize(WARNING_STACK.sub("", text), program)
