"""Names that only somebody needs who works on TensorFlow, on Python or on the grader."""

import ast

import pytest

from graders.reaching import what_it_reaches_for


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("import sys\nframe = sys._getframe()", ["`_getframe`"]),
        ("getattr(function, '__closure__')", ["`__closure__`"]),
        ("import gc, graders.player.play", ["`gc`", "`graders.player.play`"]),
        ("from tensorflow.python.eager import context", ["`tensorflow.python.eager`"]),
        ("import sys\nsys.modules['tensorflow'] = None", ["`sys.modules`"]),
        ("type(f).experimental_get_tracing_count = None", ["`experimental_get_tracing_count`"]),
        ("exec('x = 1')", ["`exec`"]),
    ],
)
def test_reaching_inside(text, names):
    assert what_it_reaches_for(ast.parse(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "import tensorflow as tf\nimport numpy as np\nimport sys, os, math",
        "print('traces:', f.experimental_get_tracing_count())",
        "from tensorflow.keras import layers",
        "for name, module in modules.items():\n    module.compile()",
        "'''An essay about frames, closures and gc.'''",
    ],
)
def test_what_katas_need(text):
    assert what_it_reaches_for(ast.parse(text)) == []
