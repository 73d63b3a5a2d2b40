"""Is what no kata can reach left out, and nothing else?"""

import subprocess
import sys

from dojo.runtime_bundle.trim import GRADERS, NUMPY, STDLIB, trimmed


def test_tests_stubs_headers_and_metadata_go() -> None:
    files = dict.fromkeys(
        ["numpy/__init__.py", "numpy/__init__.pyi", "numpy/core.h", "numpy/lib/tests/test_io.py",
         "numpy-2.2.5.dist-info/RECORD", "numpy/_core/umath.so"],
        b"",
    )  # fmt: skip
    assert set(trimmed(files)) == {"numpy/__init__.py", "numpy/_core/umath.so"}


def test_parts_that_need_a_compiler_go_from_numpy() -> None:
    files = dict.fromkeys(["numpy/f2py/crackfortran.py", "numpy/linalg/_linalg.py"], b"")
    assert set(trimmed(files, NUMPY)) == {"numpy/linalg/_linalg.py"}


def test_the_standard_library_keeps_what_malt_imports() -> None:
    """malt imports unittest to recognize test cases; only its mocks are left out."""
    files = dict.fromkeys(
        ["unittest/case.py", "unittest/mock.py", "multiprocessing/pool.py", "inspect.py"], b""
    )
    assert set(trimmed(files, STDLIB)) == {"unittest/case.py", "inspect.py"}


def test_nothing_that_the_page_imports_is_left_out() -> None:
    imported = "import graders.page, sys; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", imported], capture_output=True, text=True, check=True)
    files = {f"{name.replace('.', '/')}.py": b"" for name in done.stdout.split()}
    ours = {path for path in files if path.startswith("graders/")}
    assert ours <= set(trimmed(files, GRADERS))
