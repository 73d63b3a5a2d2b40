"""Pyodide's script beside its WebAssembly, which Emscripten calls glue, without what no worker calls.

Two thirds of it draw with SDL and OpenGL, play sounds, or give all of CPython's functions names for scripts.
A browser reads all of it anew at every visit, before Python can start.
"""

import re
import subprocess
from collections.abc import Set
from pathlib import Path

from dojo.runtime_bundle.upstream import NODE_MODULES, UpstreamError
from dojo.runtime_bundle.webassembly import EXPORT, exported, only, sections

# What `web/src/pyodide_module.ts` uses of Emscripten's module.
PAGE = frozenset(
    {
        *("FS", "HEAPU8", "LDSO", "preloadedWasm"),
        *("loadWebAssemblyModule", "addRunDependency", "removeRunDependency"),
    }
)

# `var _f=Module["_f"]=wasmExports["f"];`: a function of the WebAssembly; or the address of data.
TAKEN = re.compile(r'var (\w+)=(Module\["\1"\]=)?(wasmExports\["\w+"\]|\d+);')
# `Module["f"]=f;`: a function of this script, for others.
GIVEN = re.compile(r'Module\["(\w+)"\]=\1;')
# `f.sig="ii";`: its types as WebAssembly.
TYPED = re.compile(r'(?<=[;}])(\w+)\.sig="\w*";')
# All that WebAssembly may import, `name` or `name:function`.
OFFERED = re.compile(r"(?<=var wasmImports={)[^}]*(?=};)")
# What is evaluated can see the script's names, and so each of them counts as used.
EVALUATED = re.compile(r"(?<![\w.$])eval\(")
# Native modules that bring scripts of their own, which are evaluated there.
SCRIPTS = ("__em_js__", "__start_em_asm")

# A name of the WebAssembly that it uses, or whose address it was given.
NAMED = re.compile(r'wasmExports(?:\.|\[")(\w+)|var _(\w+)=(?:Module\["\w+"\]=)?\d+;')
# Emscripten looks for it by one of its names.
MAIN = {"main", "__main_argc_argv"}
PROPERTY = re.compile(r'(?:\.|\[")([A-Za-z_$][\w$]*)')

# Terser is to leave out what nobody uses, and to change nothing else.
UNUSED = "defaults=false,unused=true,side_effects=true,pure_getters=true,keep_fargs=true,passes=2"


def lean_glue(root: Path, glue: str, loader: str, imports: Set[str]) -> str:
    """`glue` with what `loader` and the page use, and with what WebAssembly imports from it.

    Raises UpstreamError when it is not written as it was.
    """
    found = [each for pattern in (TAKEN, GIVEN, TYPED, OFFERED) for each in pattern.findall(glue)[:1]]
    if len(found) != 4:
        raise UpstreamError("pyodide.asm.js is written otherwise. Adapt dojo/runtime_bundle/glue.py to it.")
    asked = PAGE | set(PROPERTY.findall(GIVEN.sub("", TAKEN.sub("", glue)) + loader))
    glue = OFFERED.sub(lambda match: _offered(match[0], imports), glue)
    glue = GIVEN.sub(lambda match: match[0] if match[1] in asked else "", glue)
    glue = TAKEN.sub(lambda match: match[0] if match[1] in asked else f"var {match[1]}={match[3]};", glue)
    called = {name.split(":")[-1] for name in OFFERED.findall(glue)[0].split(",")}
    glue = TYPED.sub(lambda match: match[0] if match[1] in called | asked else "", glue)
    return _without_unused(root, EVALUATED.sub("(0,eval)(", glue))


def names_in(glue: str) -> frozenset[str]:
    """The exports of the WebAssembly that it uses."""
    return frozenset(MAIN | {called or addressed for called, addressed in NAMED.findall(glue)})


def refuse_scripts(name: str, native: bytes) -> None:
    """Raises UpstreamError when a native module brings scripts, which may need any name of the glue."""
    exports = exported(only(sections(native), EXPORT))
    if any(export.startswith(SCRIPTS) for export, _, _ in exports):
        raise UpstreamError(f"{name} brings JavaScript of its own, which needs the whole of pyodide.asm.js.")


def _offered(entries: str, imports: Set[str]) -> str:
    return ",".join(entry for entry in entries.split(",") if entry.split(":")[0] in imports)


def _without_unused(root: Path, script: str) -> str:
    command = ["node", str(root / NODE_MODULES / "terser/bin/terser"), "--compress", UNUSED]
    done = subprocess.run(command, input=script, capture_output=True, text=True)
    if done.returncode:
        raise UpstreamError(f"terser could not read pyodide.asm.js.\n{done.stderr.strip()}")
    return done.stdout
