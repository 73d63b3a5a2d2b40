"""WebAssembly modules as lists of sections, written back byte for byte; only what leaving parts out needs.

Source of the format: WebAssembly specification, chapter 5, "Binary Format".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

MAGIC = b"\0asm\1\0\0\0"

CUSTOM, IMPORT, MEMORY, GLOBAL, EXPORT, CODE, DATA, DATA_COUNT = 0, 2, 5, 6, 7, 10, 11, 12
FUNCTION_KIND, TABLE_KIND, MEMORY_KIND, GLOBAL_KIND, TAG_KIND = range(5)

I32_CONST, GLOBAL_GET, END = 0x41, 0x23, 0x0B


class NotUnderstood(Exception):
    """A module is not built as those are that we know how to leave parts out of."""


@dataclass(frozen=True)
class Section:
    """One section: its number in the format, and its content."""

    number: int
    content: bytes


@dataclass(frozen=True)
class Import:
    """What a module takes from outside; its own parts of that kind are numbered after all imports of it."""

    module: str
    """A namespace, such as `env`."""
    name: str
    kind: int
    type: bytes
    """As it is written."""


def sections(module: bytes) -> list[Section]:
    """A module's sections in order. Raises NotUnderstood."""
    if not module.startswith(MAGIC):
        raise NotUnderstood("this is no WebAssembly module")
    found, at = [], len(MAGIC)
    while at < len(module):
        size, start = unsigned(module, at + 1)
        found.append(Section(module[at], module[start : start + size]))
        at = start + size
    return found


def module_of(parts: list[Section]) -> bytes:
    """The module that has these sections."""
    return MAGIC + b"".join(bytes([part.number]) + sized(part.content) for part in parts)


def only(parts: list[Section], number: int) -> bytes:
    """The content of the one section with this number. Raises NotUnderstood."""
    found = [part.content for part in parts if part.number == number]
    if len(found) != 1:
        raise NotUnderstood(f"a module has {len(found)} sections {number}, not one")
    return found[0]


def with_section(parts: list[Section], number: int, content: bytes) -> list[Section]:
    """The sections with another content for one of them."""
    return [replace(part, content=content) if part.number == number else part for part in parts]


def bodies(code: bytes) -> list[bytes]:
    """The functions' bodies in a code section, local variables included."""
    count, at = unsigned(code, 0)
    found = []
    for _ in range(count):
        size, at = unsigned(code, at)
        found.append(code[at : at + size])
        at += size
    return found


def code_of(functions: list[bytes]) -> bytes:
    """The code section with these bodies."""
    return encoded(len(functions)) + b"".join(map(sized, functions))


def after_locals(body: bytes) -> int:
    """Where a body's instructions begin."""
    groups, at = unsigned(body, 0)
    for _ in range(groups):
        _, at = unsigned(body, at)
        at += 1  # a type
    return at


def imported(content: bytes) -> list[Import]:
    """Every import, in order."""
    count, at = unsigned(content, 0)
    found = []
    for _ in range(count):
        module, at = _text(content, at)
        name, at = _text(content, at)
        end = _after_import(content, at)
        found.append(Import(module, name, content[at], content[at + 1 : end]))
        at = end
    return found


def imports_of(imports: list[Import]) -> bytes:
    """The import section with these."""
    written = [
        sized(each.module.encode()) + sized(each.name.encode()) + bytes([each.kind]) + each.type
        for each in imports
    ]
    return encoded(len(imports)) + b"".join(written)


def counted(imports: list[Import], kind: int) -> int:
    """How many imports are of a kind: a module's own parts of that kind are numbered after them."""
    return [each.kind for each in imports].count(kind)


def exported(content: bytes) -> Iterator[tuple[str, int, int]]:
    """Name, kind and index of every export."""
    count, at = unsigned(content, 0)
    for _ in range(count):
        name, at = _text(content, at)
        kind = content[at]
        index, at = unsigned(content, at + 1)
        yield name, kind, index


def exports_of(exports: list[tuple[str, int, int]]) -> bytes:
    """The export section with these."""
    written = [sized(name.encode()) + bytes([kind]) + encoded(index) for name, kind, index in exports]
    return encoded(len(exports)) + b"".join(written)


def constants(content: bytes) -> list[int | None]:
    """The value of every global that is a constant i32; None for others. Raises NotUnderstood."""
    count, at = unsigned(content, 0)
    values: list[int | None] = []
    for _ in range(count):
        opcode, at = content[at + 2], at + 3
        value, at = signed(content, at) if opcode in (I32_CONST, 0x42) else (None, -1)
        if at < 0 or content[at] != END:
            raise NotUnderstood("a global does not begin with an integer")
        values.append(value if opcode == I32_CONST else None)
        at += 1
    return values


def data_of(content: bytes) -> bytes:
    """What a data section of one segment puts into memory, at the module's own base."""
    return content[data_start(content) :]


def data_start(content: bytes) -> int:
    """Where in a data section of one segment its bytes begin. Raises NotUnderstood."""
    if content[:3] != bytes([1, 0, GLOBAL_GET]):
        raise NotUnderstood("the data are not one segment at the module's base")
    _, at = unsigned(content, 3)
    size, start = unsigned(content, at + 1)
    if content[at] != END or len(content) - start != size:
        raise NotUnderstood("the data are not one segment")
    return start


def unsigned(content: bytes, at: int) -> tuple[int, int]:
    """An integer in LEB128, and where it ends."""
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def signed(content: bytes, at: int) -> tuple[int, int]:
    """An integer in signed LEB128, and where it ends."""
    value, end = unsigned(content, at)
    bits = 7 * (end - at)
    return (value - (1 << bits) if content[end - 1] & 64 else value), end


def encoded(value: int) -> bytes:
    """An integer from 0 in LEB128."""
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])


def encoded_signed(value: int) -> bytes:
    """An integer in signed LEB128."""
    found = bytearray()
    while not -64 <= value < 64:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value & 127])


def sized(content: bytes) -> bytes:
    """Some bytes, preceded by their number."""
    return encoded(len(content)) + content


def _text(content: bytes, at: int) -> tuple[str, int]:
    size, at = unsigned(content, at)
    return content[at : at + size].decode(), at + size


def _after_import(content: bytes, at: int) -> int:
    kind, at = content[at], at + 1
    if kind == FUNCTION_KIND:
        return unsigned(content, at)[1]
    if kind == GLOBAL_KIND:
        return at + 2
    if kind == TAG_KIND:
        return unsigned(content, at + 1)[1]
    if kind not in (TABLE_KIND, MEMORY_KIND):
        raise NotUnderstood(f"an import is of kind {kind}")
    at += kind == TABLE_KIND
    limits, at = content[at], at + 1
    for _ in range(1 + (limits & 1)):
        _, at = unsigned(content, at)
    return at
