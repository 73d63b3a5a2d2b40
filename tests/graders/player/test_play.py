"""The player on submissions in plain Python: outcomes, freshness, and what stops it."""

import random
import sys
from pathlib import Path

import numpy as np
import pytest

from graders.modes import EAGER, GRAPH
from graders.player.play import Player
from graders.scenario import array, call, get, make, ref
from tests.graders.plain_runtime import PlainRuntime


@pytest.fixture
def runtime(monkeypatch) -> PlainRuntime:
    runtime = PlainRuntime()
    monkeypatch.setitem(sys.modules, "tensorflow", runtime.tensorflow)
    return runtime


@pytest.fixture
def player_of(tmp_path: Path, runtime: PlainRuntime):
    def make_player(source: str) -> Player:
        path = tmp_path / "starter.py"
        path.write_text(source, encoding="utf-8")
        return Player(runtime, path)

    return make_player


def outcome(player, step):
    return player.play(step.to_json())["outcome"]


COUNTER = """
history = []

class Counter:
    def __init__(self, start):
        self.total = start
    def add(self, x):
        self.total = self.total + x
        history.append(x)
        return self.total

def same(a, b):
    return a is b
"""


def test_steps_call_make_and_get(player_of):
    player = player_of(COUNTER)
    player.load(GRAPH)
    assert outcome(player, make("c", "Counter", 2))["value"] == {"kind": "object", "type": "Counter"}
    assert outcome(player, call("c.add", 3))["value"]["data"] == 5
    assert outcome(player, call("same", ref("c"), ref("c")))["value"]["data"] is True
    assert outcome(player, call("same", array([1], "int8"), ref("c")))["value"]["data"] is False
    assert outcome(player, get("history"))["value"]["items"][0]["data"] == 3
    state = player.finish()["state"]
    assert state["c"]["attributes"]["total"]["data"] == 5
    assert list(state) == ["history", "c"]


def test_every_load_is_fresh_and_the_switch_is_restored(player_of, runtime):
    player = player_of(COUNTER)
    for mode in (EAGER, GRAPH):
        player.load(mode)
        assert runtime.is_eager() == (mode is EAGER)
        outcome(player, make("c", "Counter", 0))
        outcome(player, call("c.add", 1))
        assert len(outcome(player, get("history"))["value"]["items"]) == 1
        player.finish()
    assert not runtime.is_eager()
    assert not [name for name in sys.modules if name.startswith("submission_")]


def test_a_load_takes_back_every_seed_that_a_load_before_has_set(player_of, runtime):
    runtime.seed = 5
    player = player_of("import random\nimport numpy as np\ndrawn = [random.random(), np.random.random()]\n")
    drawn = []
    for _ in range(2):
        random.seed(5)
        np.random.seed(5)
        player.load(GRAPH)
        assert runtime.seed is None
        drawn.append([outcome(player, get("drawn"))["value"]["items"][i]["data"] for i in range(2)])
    assert drawn[0][0] != drawn[1][0]
    assert drawn[0][1] != drawn[1][1]


def test_a_file_that_has_changed_itself_is_loaded_as_it_is_now(player_of):
    player = player_of("from pathlib import Path\nnumber = 1\nPath(__file__).write_text('number = 2')\n")
    for number in (1, 2):
        player.load(EAGER)
        assert outcome(player, get("number"))["value"]["data"] == number


def test_errors_are_outcomes_and_later_steps_still_run(player_of):
    player = player_of("def f(x):\n    return 1 / x\n")
    player.load(EAGER)
    assert outcome(player, call("f", 0))["error"]["where"] == {"line": 2, "text": "return 1 / x"}
    assert outcome(player, call("f"))["error"]["type"] == "TypeError"
    assert outcome(player, call("g"))["error"]["type"] == "NameError"
    assert outcome(player, call("f", 2))["value"]["data"] == 0.5


def test_a_load_tells_names_and_errors(player_of):
    loaded = player_of("n = 1\ndef f(): pass\n").load(EAGER)
    assert loaded["defined"] == {"n": False, "f": True}
    assert loaded["error"] is None
    loaded = player_of("print('before')\n1 / 0\n").load(EAGER)
    assert loaded["error"]["where"] == {"line": 2, "text": "1 / 0"}
    assert loaded["events"][0]["text"] == "before\n"


@pytest.mark.parametrize("source", ["import sys\nsys.exit()", "exit = quit = None\nraise SystemExit(3)"])
def test_leaving_is_told_with_its_line(player_of, source):
    assert player_of(source).load(EAGER)["exits"]["line"] == 2


def test_too_much_output_stops_even_code_that_catches_everything(player_of):
    loop = (
        "    while True:\n        try:\n            print('x')\n        except Exception:\n            pass\n"
    )
    player = player_of(f"def f():\n{loop}")
    player.load(EAGER)
    done = player.play(call("f").to_json())
    assert done["output_limit"]["line"] == 4


def test_a_value_that_does_not_let_itself_be_looked_at_is_an_error_of_the_step(player_of):
    player = player_of(
        "class Odd(dict):\n    def items(self):\n        raise RuntimeError('no')\n"
        "def f():\n    return Odd(a=1)\n"
    )
    player.load(EAGER)
    assert outcome(player, call("f"))["error"]["where"]["line"] == 3


def test_there_is_no_input(player_of):
    player = player_of("def f():\n    return input()\n")
    player.load(EAGER)
    assert outcome(player, call("f"))["error"]["type"] == "EOFError"


@pytest.mark.parametrize(
    "source", ["tf = 3", "import sys\nsys.modules['tensorflow'] = sys", "globals()['tf'] = None"]
)
def test_replacing_tensorflow_is_seen(player_of, runtime, source):
    assert player_of(source).load(EAGER)["redefined"]
    sys.modules["tensorflow"] = runtime.tensorflow
    assert not player_of("import tensorflow as tf").load(EAGER)["redefined"]


def test_leaks_are_looked_for_in_globals_and_in_what_was_made(player_of):
    player = player_of(
        "import tensorflow as tf\nclass Box:\n    def __init__(self):\n        self.kept = tf.Symbolic()\n"
    )
    player.load(GRAPH)
    outcome(player, make("box", "Box"))
    assert player.finish()["leaks"] == [{"path": "box.kept", "type": "Symbolic"}]


def test_run_executes_the_main_block_and_gives_main_back(player_of):
    before = sys.modules["__main__"]
    player = player_of("class A: pass\nif __name__ == '__main__':\n    print(A.__module__)\n")
    assert player.run(EAGER)["events"] == [{"kind": "print", "when": "run", "text": "__main__\n"}]
    assert sys.modules["__main__"] is before
