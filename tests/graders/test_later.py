"""Modules that come when a program imports them."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graders.later import LaterFinder, NotHere, give_files_back, take_asked_for, take_files_away

MODULES = ["later_single", "later_package", "later_package.inner"]


@pytest.fixture
def finder(tmp_path: Path) -> Iterator[LaterFinder]:
    finder = LaterFinder(str(tmp_path / "later"), MODULES)
    sys.meta_path.append(finder)
    yield finder
    sys.meta_path.remove(finder)
    for name in MODULES:
        sys.modules.pop(name, None)


def bring(tmp_path: Path) -> None:
    package = tmp_path / "later/later_package"
    package.mkdir(parents=True)
    (tmp_path / "later/later_single.py").write_text("answer = 42\n", encoding="utf-8")
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "inner.py").write_text("from later_package import __name__ as outer\n", encoding="utf-8")


def test_an_import_of_what_is_not_here_is_noted_and_is_no_error_to_catch(finder: LaterFinder) -> None:
    with pytest.raises(NotHere, match="later_single"):
        try:
            import later_single  # noqa: F401
        except Exception:
            pytest.fail("a program must not go on without the module")
    assert finder.take_asked_for() == ["later_single"]
    assert finder.take_asked_for() == []


def test_what_has_come_is_imported(finder: LaterFinder, tmp_path: Path) -> None:
    with pytest.raises(NotHere):
        importlib.import_module("later_package.inner")
    bring(tmp_path)
    assert importlib.import_module("later_package.inner").outer == "later_package"
    assert importlib.import_module("later_single").answer == 42
    assert finder.take_asked_for() == ["later_package"]


def test_a_part_of_a_package_that_is_here_comes_later(finder: LaterFinder, tmp_path: Path) -> None:
    here = tmp_path / "here/later_package"
    here.mkdir(parents=True)
    (here / "__init__.py").write_text("", encoding="utf-8")
    sys.path.insert(0, str(here.parent))
    try:
        with pytest.raises(NotHere, match=r"later_package\.inner"):
            importlib.import_module("later_package.inner")
        bring(tmp_path)
        assert importlib.import_module("later_package.inner").outer == "later_package"
    finally:
        sys.path.remove(str(here.parent))


@pytest.mark.usefixtures("finder")
def test_other_modules_are_none_of_its_business() -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        importlib.import_module("no_such_module")


@pytest.fixture
def without_files() -> Iterator[None]:
    take_files_away()
    yield
    give_files_back()


def test_who_was_woken_without_files_imports_what_it_remembers_and_what_is_built_in(
    without_files: None,
) -> None:
    assert importlib.import_module("json") is sys.modules["json"]
    assert importlib.import_module("_imp").is_builtin("sys")
    assert take_asked_for() == []


def test_another_import_waits_for_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "later_single.py").write_text("answer = 42\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    take_files_away()
    with pytest.raises(NotHere, match="later_single"):
        importlib.import_module("later_single")
    assert take_asked_for() == ["later_single"]
    give_files_back()
    try:
        assert importlib.import_module("later_single").answer == 42
    finally:
        sys.modules.pop("later_single", None)
