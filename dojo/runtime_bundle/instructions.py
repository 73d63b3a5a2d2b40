"""The integers in a WebAssembly function: among them every address of data it uses.

Source of the opcodes: WebAssembly specification, section 5.4, and the proposal for exception handling in the
form that Emscripten writes.
"""

from collections.abc import Iterator

from dojo.runtime_bundle.webassembly import (
    GLOBAL_GET,
    I32_CONST,
    NotUnderstood,
    after_locals,
    signed,
    unsigned,
)

LOCAL_GET, I32_ADD = 0x20, 0x6A
CALLS = {0x10, 0x12}
BLOCKS = {0x02, 0x03, 0x04, 0x06}
ONE_INDEX = {0x07, 0x08, 0x09, 0x0C, 0x0D, 0x10, 0x12, 0x18, *range(0x20, 0x27), 0x3F, 0x40, 0xD0, 0xD2}
TWO_INDICES = {0x11, 0x13, *range(0x28, 0x3F)}
BRANCH_TABLE, TYPED_SELECT, I64_CONST, F32_CONST, F64_CONST, MORE = 0x0E, 0x1C, 0x42, 0x43, 0x44, 0xFC
NOTHING = {0x00, 0x01, 0x05, 0x0B, 0x0F, 0x19, 0x1A, 0x1B, 0xD1, *range(0x45, 0xC5)}
# After 0xFC: conversions have no operand, copying between two memories or tables has two.
MORE_WITH_TWO = {8, 10, 12, 14}
MORE_WITH_ONE = {9, 11, 13, 15, 16, 17}


def integers(body: bytes) -> list[tuple[int, bool]]:
    """Every i32 constant in a function's body, and whether it is plainly added to something.

    Raises NotUnderstood.
    """
    return [
        (signed(body, operands)[0], _is_added(body, end))
        for opcode, operands, end in _instructions(body)
        if opcode == I32_CONST
    ]


def called(body: bytes) -> set[int]:
    """The functions that a function calls by name; imported ones are counted, too. Raises NotUnderstood."""
    return {unsigned(body, operands)[0] for opcode, operands, _ in _instructions(body) if opcode in CALLS}


def read(body: bytes) -> set[int]:
    """The globals that a function reads; imported ones are counted, too. Raises NotUnderstood."""
    return {
        unsigned(body, operands)[0] for opcode, operands, _ in _instructions(body) if opcode == GLOBAL_GET
    }


def based(body: bytes) -> list[int]:
    """Every i32 constant that is added to the module's base: `global.get 0`, the constant, `i32.add`.

    In code for any address such a constant is where something begins, never a place inside it (LLVM,
    `TargetLowering::isOffsetFoldingLegal`).
    """
    pattern = bytes([GLOBAL_GET, 0, I32_CONST])
    found = []
    at = body.find(pattern)
    while at >= 0:
        value, end = signed(body, at + len(pattern))
        if body[end : end + 1] == bytes([I32_ADD]):
            found.append(value)
        at = body.find(pattern, at + 1)
    return found


def _instructions(body: bytes) -> Iterator[tuple[int, int, int]]:
    """Every instruction: its opcode, where its operands begin, and where they end."""
    at = after_locals(body)
    while at < len(body):
        opcode, operands = body[at], at + 1
        at = _after(body, opcode, operands)
        yield opcode, operands, at


def _is_added(body: bytes, at: int) -> bool:
    if body[at] in (LOCAL_GET, GLOBAL_GET):
        _, at = unsigned(body, at + 1)
    return body[at] == I32_ADD


def _after(body: bytes, opcode: int, at: int) -> int:
    """Where an instruction with its operands ends."""
    if opcode in NOTHING:
        return at
    if opcode in ONE_INDEX:
        return unsigned(body, at)[1]
    if opcode in BLOCKS or opcode in (I32_CONST, I64_CONST):
        return signed(body, at)[1]
    if opcode in TWO_INDICES:
        return unsigned(body, unsigned(body, at)[1])[1]
    if opcode in (F32_CONST, F64_CONST):
        return at + (4 if opcode == F32_CONST else 8)
    if opcode in (BRANCH_TABLE, TYPED_SELECT):
        return _after_list(body, opcode, at)
    if opcode == MORE:
        return _after_more(body, at)
    raise NotUnderstood(f"there is an instruction 0x{opcode:x}")


def _after_list(body: bytes, opcode: int, at: int) -> int:
    count, at = unsigned(body, at)
    for _ in range(count + (opcode == BRANCH_TABLE)):
        _, at = unsigned(body, at)
    return at


def _after_more(body: bytes, at: int) -> int:
    which, at = unsigned(body, at)
    operands = 2 if which in MORE_WITH_TWO else 1 if which in MORE_WITH_ONE else 0
    for _ in range(operands):
        _, at = unsigned(body, at)
    return at
