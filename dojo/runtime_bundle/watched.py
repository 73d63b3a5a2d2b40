"""WebAssembly modules that note which of their functions run."""

from dojo.runtime_bundle.webassembly import (
    CODE,
    CUSTOM,
    EXPORT,
    I32_CONST,
    IMPORT,
    MEMORY,
    MEMORY_KIND,
    Section,
    after_locals,
    bodies,
    code_of,
    counted,
    encoded,
    encoded_signed,
    exported,
    exports_of,
    imported,
    module_of,
    only,
    sections,
    with_section,
)

# The name under which a watched module exports a second memory: a byte for each function, 1 if it ran.
NOTES = "functions that ran"
PAGE = 65536
I32_STORE8, OTHER_MEMORY = 0x3A, 0x40
BEFORE_MEMORY = {CUSTOM, 1, IMPORT, 3, 4}


def watched(module: bytes) -> bytes:
    """`module`, with one memory more. Raises NotUnderstood."""
    parts = sections(module)
    functions = bodies(only(parts, CODE))
    memory = counted(imported(only(parts, IMPORT)), MEMORY_KIND)
    noting = [_noting(body, index, memory) for index, body in enumerate(functions)]
    parts = with_section(parts, CODE, code_of(noting))
    exports = [*exported(only(parts, EXPORT)), (NOTES, MEMORY_KIND, memory)]
    parts = with_section(parts, EXPORT, exports_of(exports))
    place = next(at for at, part in enumerate(parts) if part.number not in BEFORE_MEMORY)
    pages = -(-len(functions) // PAGE)
    parts.insert(place, Section(MEMORY, encoded(1) + b"\0" + encoded(pages)))
    return module_of(parts)


def _noting(body: bytes, index: int, memory: int) -> bytes:
    start = after_locals(body)
    note = bytes([I32_CONST]) + encoded_signed(index) + bytes([I32_CONST, 1, I32_STORE8, OTHER_MEMORY])
    return body[:start] + note + encoded(memory) + b"\0" + body[start:]
