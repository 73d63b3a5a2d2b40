"""Does each mutator change what it says, once for every place, and leave the rest alone?"""

import pytest

from dojo.mutation.mutators import MUTATORS, mutants

SOLUTION = '''
"""A step that counts."""
import tensorflow as tf

steps = tf.Variable(0)


@tf.function(input_signature=[tf.TensorSpec([None])], reduce_retracing=True)
def step(x):
    y = helper(x)
    for _ in tf.range(3):
        y = y + 1.0
    steps.assign_add(1)
    tf.print(y)
    return y


@tf.function
def plain(x):
    return x


def helper(x):
    return x * tf.constant(2.0)


hybrid = tf.function(helper)

if __name__ == "__main__":
    steps.assign(7)
'''


def changed_by(name: str) -> list[str]:
    return [mutant.source for mutant in mutants(SOLUTION) if mutant.mutator == name]


EXPECTED = {
    "drop_the_decorator": "\n\ndef step(x)",
    "leave_the_function_eager": "hybrid = (lambda function, **options: function)(helper)",
    "decorate": "@tf.function\ndef helper(x)",
    "turn_autograph_off": "autograph=False",
    "reduce_retracing": "@tf.function(reduce_retracing=True)\ndef plain",
    "drop_reduce_retracing": "@tf.function(input_signature=[tf.TensorSpec([None])])",
    "drop_the_signature": "@tf.function(reduce_retracing=True)\ndef step",
    "loop_in_python": "for _ in range(3)",
    "constant_for_variable": "steps = tf.constant(0)",
    "float_for_int": "steps = tf.Variable(0.0)",
    "literal_for_tensor": "(lambda value, *options: value)(2.0)",
    "drop_the_side_effect": "\n    None\n",
    "move_the_side_effect": "steps.assign_add(1)\n    y = helper(x)",
    "print_the_other_way": "\n    print(y)",
    "wrap_in_py_function": "return tf.py_function(in_python, [x], tf.float32)",
}


def test_every_mutator_has_an_example() -> None:
    assert set(EXPECTED) == set(MUTATORS)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_mutator_makes_its_change(name: str) -> None:
    assert any(EXPECTED[name] in source for source in changed_by(name))


def test_no_two_mutants_are_the_same_and_all_parse() -> None:
    sources = [mutant.source for mutant in mutants(SOLUTION)]
    assert len(sources) == len(set(sources)) > 15
    for source in sources:
        compile(source, "mutant.py", "exec")


def test_each_place_is_changed_on_its_own() -> None:
    assert len(changed_by("turn_autograph_off")) == 3


def test_the_demo_is_not_changed_but_left_out() -> None:
    assert not any("__main__" in mutant.source for mutant in mutants(SOLUTION))
