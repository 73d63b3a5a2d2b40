"""WebAssembly modules as Emscripten builds them, small enough to see through."""

from dojo.runtime_bundle.webassembly import (
    CODE,
    CUSTOM,
    DATA,
    DATA_COUNT,
    EXPORT,
    GLOBAL,
    IMPORT,
    Section,
    code_of,
    encoded,
    encoded_signed,
    module_of,
    sized,
)

TYPE, FUNCTION = 1, 3
# Types 0: nothing to nothing; 1: an address to a number.
TYPES = encoded(2) + bytes([0x60, 0, 0]) + bytes([0x60, 1, 0x7F, 1, 0x7F])


def text(name: str) -> bytes:
    return sized(name.encode())


def imports(addresses: tuple[str, ...]) -> bytes:
    """A memory, the global that says where the module's data lie, and addresses of functions."""
    memory = text("env") + text("memory") + bytes([2, 0, 1])
    base = text("env") + text("__memory_base") + bytes([3, 0x7F, 0])
    asked = b"".join(text("GOT.func") + text(name) + bytes([3, 0x7F, 1]) for name in addresses)
    return encoded(2 + len(addresses)) + memory + base + asked


def body(*instructions: int) -> bytes:
    return bytes([0, *instructions, 0x0B])


def address(place: int) -> list[int]:
    """`global.get 0`, the constant, `i32.add`."""
    return [0x23, 0, 0x41, *encoded_signed(place), 0x6A]


def reader(place: int) -> bytes:
    """Reads the data at a place, at an index: `base + place + index`."""
    return body(*address(place), 0x20, 0, 0x6A, 0x2D, 0, 0)


def pointing(*pointers: tuple[int, int]) -> bytes:
    """Writes addresses of data into data, as `__wasm_apply_data_relocs` does."""
    return body(*(byte for at, to in pointers for byte in [*address(at), *address(to), 0x36, 2, 0]))


def module(
    data: bytes,
    readers: dict[str, bytes],
    *,
    pointers: tuple[tuple[int, int], ...] = (),
    named: tuple[int, ...] = (),
    addresses: tuple[str, ...] = (),
    counted: bool = False,
) -> bytes:
    """Function 0 writes the pointers, the others are the readers in their order; all are exported.

    `counted` tells that the number of data segments stands before the code, too.
    """
    functions = {"__wasm_apply_data_relocs": pointing(*pointers), **readers}
    exports = [text(name) + bytes([0]) + encoded(index) for index, name in enumerate(functions)]
    exports += [text(f"data{at}") + bytes([3]) + encoded(1 + index) for index, at in enumerate(named)]
    constants = [bytes([0x7F, 0, 0x41, *encoded_signed(at), 0x0B]) for at in named or (0,)]
    return module_of(
        [
            Section(CUSTOM, text("dylink.0")),
            Section(TYPE, TYPES),
            Section(IMPORT, imports(addresses)),
            Section(FUNCTION, encoded(len(functions)) + bytes([0]) + bytes([1] * len(readers))),
            Section(GLOBAL, encoded(len(constants)) + b"".join(constants)),
            Section(EXPORT, encoded(len(exports)) + b"".join(exports)),
            *([Section(DATA_COUNT, encoded(1))] if counted else []),
            Section(CODE, code_of(list(functions.values()))),
            Section(DATA, bytes([1, 0, 0x23, 0, 0x0B]) + sized(data)),
        ]
    )
