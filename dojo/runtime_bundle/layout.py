"""What the page downloads first, what only for some programs, and what when a part was missing."""

from dataclasses import dataclass
from pathlib import Path

from dojo.runtime_bundle import amended as amendments
from dojo.runtime_bundle.amended import amended, with_lazy_asyncio
from dojo.runtime_bundle.archives import Files, read_archive, read_package
from dojo.runtime_bundle.compiling import byte_compiled, located
from dojo.runtime_bundle.docstrings import undocumented
from dojo.runtime_bundle.glue import lean_glue, names_in, refuse_scripts
from dojo.runtime_bundle.lean import (
    with_callees,
    without_data,
    without_exports,
    without_functions,
    without_unread_addresses,
)
from dojo.runtime_bundle.placed import check_places, placed
from dojo.runtime_bundle.siblings import with_siblings
from dojo.runtime_bundle.split import first, later
from dojo.runtime_bundle.trim import GRADERS, NUMPY, STDLIB, trimmed
from dojo.runtime_bundle.upstream import Upstream
from dojo.runtime_bundle.usage import Usage
from dojo.runtime_bundle.webassembly import IMPORT, imported, only, sections

LOADER, GLUE, ENGINE = "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"
NATIVE = ".so"
MALT = ("diastatic-malt", "gast", "astunparse", "six", "termcolor")
# When it is imported, malt reads this source to find out whether it can read sources at all.
MALT_SOURCES = ("malt/utils/ag_logging.py",)
# A spec is found by its path, and loaded from source.
SPECS = ("graders/specs/",)


@dataclass(frozen=True)
class Layout:
    """The files by what brings them; archives by name."""

    engine: bytes
    """CPython as WebAssembly, as far as programs use it."""
    glue: str
    """The script beside it, as far as this uses it."""
    stdlib: Files
    archives: dict[str, Files]
    """Compiled modules: who remembers having imported them does not need them."""
    natives: Files
    """Native modules as far as programs use them."""
    course: Files
    """What graders read by path."""
    later: dict[str, Files]
    """Modules that hardly any program imports."""
    whole_engine: bytes
    whole_glue: str
    whole_natives: Files
    """All three with nothing left out."""


def laid_out(upstream: Upstream, usage: Usage) -> Layout:
    """Everything the page may need, cut by what programs use. Raises UpstreamError and StaleUsage."""
    everything = whole(upstream)
    archives = {name: first(files, usage) for name, files in everything.archives.items()}
    natives = first(everything.natives, usage)
    lean = {
        name: without_functions(module, with_callees(module, usage.functions(name, module)))
        for name, module in natives.items()
    }
    parts: dict[str, Files] = {}
    for files in (everything.stdlib, *everything.archives.values(), everything.natives):
        for part, modules in later(files, usage).items():
            parts.setdefault(part, {}).update(modules)
    engine, glue = lean_engine(upstream, everything, usage)
    return Layout(
        engine=engine,
        glue=glue,
        stdlib=first(everything.stdlib, usage),
        archives=archives | ours(upstream.root),
        natives=lean,
        course=course(upstream.root),
        later=parts,
        whole_engine=everything.whole_engine,
        whole_glue=everything.whole_glue,
        whole_natives=natives,
    )


def lean_engine(upstream: Upstream, everything: Layout, usage: Usage) -> tuple[bytes, str]:
    """CPython as far as programs use it, for all native modules; and its script.

    Raises UpstreamError and StaleUsage.
    """
    engine = everything.whole_engine
    called = with_callees(engine, usage.functions(ENGINE, engine))
    used = with_callees(engine, with_siblings(engine, called))
    asking = without_unread_addresses(engine, used)
    loader = upstream.pyodide(LOADER).decode()
    glue = lean_glue(upstream.root, everything.whole_glue, loader, names_imported(asking))
    needed = names_in(glue)
    for name, native in everything.natives.items():
        refuse_scripts(name, native)
        needed |= names_imported(native)
    named = without_exports(asking, needed)
    check_places(glue)
    return placed(without_functions(without_data(named, used), used)), glue


def names_imported(module: bytes) -> frozenset[str]:
    """The names that a module imports."""
    return frozenset(each.name for each in imported(only(sections(module), IMPORT)))


def whole(upstream: Upstream) -> Layout:
    """What others made, with nothing left for later. Raises UpstreamError."""
    engine, glue = upstream.pyodide(ENGINE), upstream.pyodide(GLUE).decode()
    archives = third_party(upstream)
    natives = natives_of(archives)
    modules = {name: without_natives(files) for name, files in archives.items()}
    return Layout(
        engine=engine,
        glue=glue,
        stdlib=stdlib(upstream),
        archives=modules,
        natives=natives,
        course={},
        later={},
        whole_engine=engine,
        whole_glue=glue,
        whole_natives=natives,
    )


def natives_of(archives: dict[str, Files]) -> Files:
    """The WebAssembly in some archives."""
    return {
        name: content
        for files in archives.values()
        for name, content in files.items()
        if name.endswith(NATIVE)
    }


def without_natives(files: Files) -> Files:
    """The other files."""
    return {name: content for name, content in files.items() if not name.endswith(NATIVE)}


def stdlib(upstream: Upstream) -> Files:
    """Python's standard library, which Pyodide imports straight from the archive."""
    files = trimmed(read_archive(upstream.pyodide("python_stdlib.zip")), STDLIB)
    return byte_compiled(undocumented(with_lazy_asyncio(amended(files, amendments.STDLIB))))


def third_party(upstream: Upstream) -> dict[str, Files]:
    """NumPy, and malt with all it imports."""
    numpy = amended(trimmed(read_archive(upstream.wheel("numpy")), NUMPY), amendments.NUMPY)
    wheels = {
        name: content for wheel in MALT for name, content in read_archive(upstream.wheel(wheel)).items()
    }
    malt = amended(trimmed(wheels), amendments.MALT)
    return {
        "numpy": byte_compiled(undocumented(numpy)),
        "malt": located(byte_compiled(undocumented(malt), sources=MALT_SOURCES)),
    }


def ours(root: Path) -> dict[str, Files]:
    """The engine and the graders: their modules."""
    modules = {name: content for name, content in read_package(root / "graders").items() if is_module(name)}
    return {
        "minitf": located(byte_compiled(undocumented(read_package(root / "minitf")))),
        "graders": located(byte_compiled(trimmed(modules, GRADERS))),
    }


def course(root: Path) -> Files:
    """What graders read by path: specs, loaded from source, and all that describes katas and checks."""
    graders = {
        name: content for name, content in read_package(root / "graders").items() if not is_module(name)
    }
    katas = read_package(root / "katas").items()
    described = {f"graders/data/{name}": content for name, content in katas if name.endswith(".toml")}
    return trimmed(graders, GRADERS) | described


def is_module(name: str) -> bool:
    """Is it a module of the graders, which is imported by its name?"""
    return name.endswith(".py") and not name.startswith(SPECS)
