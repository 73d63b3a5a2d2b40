"""Does each mutator change what it says, once for every place, and leave the rest alone?"""

import pytest

from dojo.mutation.mutants import mutants
from dojo.mutation.mutators import MUTATORS

SOLUTION = '''
"""A step that counts."""
import tensorflow as tf

steps = tf.Variable(0)


@tf.function(input_signature=[tf.TensorSpec([None])], reduce_retracing=True)
def step(x):
    y = helper(x)
    array = tf.TensorArray(tf.float32, tf.shape(x)[0])
    for i in tf.range(3):
        y = y + 1.0
        array = array.write(i, y)
    steps.assign_add(1)
    tf.print(y)
    return tf.reduce_sum(y)


@tf.function
def plain(x):
    return x, x


def helper(x):
    print("helping")
    return x * tf.constant(2.0)


hybrid = tf.function(helper)

if __name__ == "__main__":
    steps.assign(7)
'''


def changed_by(name: str) -> list[str]:
    returned = {"plain": ["int32", "float32"]}
    return [mutant.source for mutant in mutants(SOLUTION, returned) if mutant.mutator == name]


EXPECTED = {
    "drop_the_decorator": ["\n\ndef step(x)", "\n\ndef plain(x)"],
    "leave_the_function_eager": ["hybrid = (lambda function, **options: function)(helper)"],
    "leave_the_switch_on": ["import tensorflow as tf\ntf.config.run_functions_eagerly(True)\n"],
    "decorate": ["@tf.function\ndef helper(x)"],
    "make_it_on_every_call": [
        "def step(x):\n\n    @tf.function(input_signature=[tf.TensorSpec([None])], reduce_retracing=True)\n"
        "    def made_again(x):\n",
        "    return made_again(x)\n",
    ],
    "wrap_in_py_function": [
        "return tf.py_function(in_python, [x], tf.float32)",
        "return tf.py_function(in_python, [x], [tf.int32, tf.float32])",
        "hybrid = tf.function(lambda *inputs: tf.py_function(helper, inputs, tf.float32))",
    ],
    "turn_autograph_off": [
        "reduce_retracing=True, autograph=False)\ndef step",
        "@tf.function(autograph=False)\ndef plain",
        "tf.function(helper, autograph=False)",
    ],
    "reduce_retracing": [
        "@tf.function(reduce_retracing=True)\ndef plain",
        "tf.function(helper, reduce_retracing=True)",
    ],
    "drop_reduce_retracing": ["@tf.function(input_signature=[tf.TensorSpec([None])])"],
    "drop_the_signature": ["@tf.function(reduce_retracing=True)\ndef step"],
    "loosen_the_signature": ["tf.TensorSpec(None)"],
    "tighten_the_signature": ["tf.TensorSpec([3])"],
    "loop_in_python": ["for i in range(3)"],
    "constant_for_variable": ["steps = tf.constant(0)"],
    "float_for_int": ["steps = tf.Variable(0.0)", "tf.shape(x)[0.0]", "tf.range(3.0)", "assign_add(1.0)"],
    "literal_for_tensor": ["(lambda value, *options: value)(2.0)"],
    "shape_while_tracing": ["tf.TensorArray(tf.float32, x.shape[0])"],
    "numpy_for_tensorflow": ["return __import__('numpy').sum(y)"],
    "drop_the_side_effect": [
        "write(i, y)\n    None\n    tf.print(y)",
        "(1)\n    None\n",
        "    None\n    return x",
    ],
    "move_the_side_effect": ["steps.assign_add(1)\n    y = helper(x)"],
    "drop_what_write_returns": ["\n        array.write(i, y)\n"],
    "print_the_other_way": ["\n    print(y)", "tf.print('helping')"],
}


def test_every_mutator_that_changes_one_place_has_an_example() -> None:
    assert {*EXPECTED, "decorate_everything"} == set(MUTATORS)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_mutator_changes_every_place_it_should_and_no_other(name: str) -> None:
    sources = changed_by(name)
    for expected in EXPECTED[name]:
        assert any(expected in source for source in sources), expected
    assert len(sources) == (2 if name == "make_it_on_every_call" else len(EXPECTED[name]))


def test_everything_is_decorated_at_once() -> None:
    two_plain = SOLUTION.replace("@tf.function\n", "")
    (changed,) = [m.source for m in mutants(two_plain, {}) if m.mutator == "decorate_everything"]
    assert "@tf.function\ndef plain" in changed and "@tf.function\ndef helper" in changed


def test_no_two_mutants_are_the_same_and_all_parse() -> None:
    sources = [mutant.source for mutant in mutants(SOLUTION, {})]
    assert len(sources) == len(set(sources)) > 30
    for source in sources:
        compile(source, "mutant.py", "exec")


def test_a_mutant_says_where_it_is() -> None:
    (found,) = [mutant for mutant in mutants(SOLUTION, {}) if mutant.mutator == "loop_in_python"]
    assert (found.line, found.at) == (12, "for i in tf.range(3):")
    (found,) = [mutant for mutant in mutants(SOLUTION, {}) if mutant.mutator == "leave_the_switch_on"]
    assert (found.line, found.at) == (0, "the whole file")


def test_the_demo_is_not_changed_but_left_out() -> None:
    assert not any("__main__" in mutant.source for mutant in mutants(SOLUTION, {}))
