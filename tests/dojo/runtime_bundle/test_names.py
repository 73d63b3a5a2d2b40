"""Are the names for completion those that the text of a package makes public?"""

from pathlib import Path

from dojo.runtime_bundle.names import public_names


def test_reexports_and_definitions_are_listed_by_prefix(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text(
        "from x import math as math, _hidden as _hidden, cast as cast, unlisted\n"
        "def function(f): ...\nclass Module: ...\ndef install(): ...\n",
        encoding="utf-8",
    )
    (tmp_path / "math.py").write_text("from x import sin as sin\n", encoding="utf-8")
    assert public_names(tmp_path) == {"tf": ["Module", "cast", "function", "math"], "tf.math": ["sin"]}
