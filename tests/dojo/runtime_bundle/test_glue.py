"""What is left of Pyodide's script: all that it, the page and WebAssembly use, in its own words."""

import re
from pathlib import Path

import pytest

from dojo.runtime_bundle.glue import PAGE, lean_glue, names_in, refuse_scripts
from dojo.runtime_bundle.upstream import UpstreamError
from tests.dojo.runtime_bundle.small_module import module, reader

ROOT = Path(__file__).parents[3]
PAGE_SOURCE = ROOT / "web/src/pyodide_module.ts"

# As Emscripten writes it.
GLUE = """var _createPyodideModule=(()=>{return async function(Module){
var FS={mkdir(path){return path}};Module["FS"]=FS;
function _draw(){return _paint()}_draw.sig="v";function _paint(){return eval("1")}_paint.sig="v";
Module["_draw"]=_draw;
function _print(text){console.log(text,_strlen(text))}_print.sig="vp";
function unimported(){}
var wasmImports={draw:_draw,paint:_paint,print:_print};var wasmExports=await createWasm(wasmImports);
async function createWasm(){}
var _strlen=Module["_strlen"]=wasmExports["strlen"];var _strcpy=Module["_strcpy"]=wasmExports["strcpy"];
var _run=Module["_run"]=wasmExports["run"];var _version=Module["_version"]=4711;
return [HEAP[_version],Module]}})();globalThis._createPyodideModule=_createPyodideModule;
"""
LOADER = "const loaded=await create();loaded._run();"


def test_what_nobody_uses_goes() -> None:
    lean = lean_glue(ROOT, GLUE, LOADER, {"print"})
    for name in ("_draw", "_paint", "eval", "unimported", "_strcpy", 'Module["_strlen"]'):
        assert name not in lean
    for name in ("_print.sig=", "wasmImports={print:_print}", 'Module["FS"]', 'Module["_run"]'):
        assert name in lean
    assert names_in(lean) == {"main", "__main_argc_argv", "strlen", "run", "version"}


def test_what_webassembly_imports_stays_with_what_that_calls() -> None:
    lean = lean_glue(ROOT, GLUE, LOADER, {"draw"})
    assert "function _draw(){return _paint()}" in lean
    # The name alone would be an evaluation that sees the names of the script.
    assert '(0,eval)("1")' in lean
    assert "_print" not in lean


def test_a_script_that_is_written_otherwise_is_refused() -> None:
    with pytest.raises(UpstreamError, match="written otherwise"):
        lean_glue(ROOT, GLUE.replace("wasmImports=", "imports="), LOADER, {"print"})


def test_a_script_that_is_none_is_refused() -> None:
    with pytest.raises(UpstreamError, match="terser could not read"):
        lean_glue(ROOT, GLUE + "}", LOADER, {"print"})


def test_all_that_the_page_uses_of_the_module_is_kept() -> None:
    source = PAGE_SOURCE.read_text(encoding="utf-8")
    interface = re.search(r"interface EmscriptenModule \{\n(.*?)\n\}", source, re.DOTALL)
    assert interface
    assert set(re.findall(r"^  (?:readonly )?(\w+)[:(]", interface[1], re.MULTILINE)) == PAGE


def test_a_native_module_with_scripts_is_refused() -> None:
    refuse_scripts("plain.so", module(b"", {"PyInit_plain": reader(0)}))
    with pytest.raises(UpstreamError, match=r"speaks\.so brings JavaScript"):
        refuse_scripts("speaks.so", module(b"", {"__em_js__greet": reader(0)}))
