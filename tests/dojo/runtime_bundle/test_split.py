"""Do files come when they are needed?"""

from dojo.runtime_bundle.split import first, later, module_name
from dojo.runtime_bundle.usage import Usage

FILES = {
    name: name.encode()
    for name in (
        "csv.pyc",
        "json/__init__.pyc",
        "numpy/_core/_multiarray_umath.cpython-313-wasm32-emscripten.so",
        "numpy/random/__init__.pyc",
        "numpy/random/mtrand.cpython-313-wasm32-emscripten.so",
        "numpy/version.json",
    )
}
USAGE = Usage({}, frozenset({"json", "numpy._core._multiarray_umath", "numpy.random"}))


def test_names_of_modules() -> None:
    assert [module_name(path) for path in FILES][:3] == ["csv", "json", "numpy._core._multiarray_umath"]


def test_what_programs_import_comes_first_and_so_does_what_is_no_module() -> None:
    assert [module_name(path) for path in first(FILES, USAGE)] == [
        "json",
        "numpy._core._multiarray_umath",
        "numpy.version",
    ]


def test_the_rest_comes_in_parts() -> None:
    assert {part: [module_name(path) for path in files] for part, files in later(FILES, USAGE).items()} == {
        "others": ["csv"],
        "random": ["numpy.random", "numpy.random.mtrand"],
    }
