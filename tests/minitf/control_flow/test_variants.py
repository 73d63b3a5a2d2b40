"""Lists and stacks are values: whatever is made from one, it stays what it was."""

import random

import numpy as np

from minitf.control_flow.variants import EMPTY, Stack, TensorList, add_variants, zeros_like_variant
from minitf.dtypes import float32

add, zeros_like = add_variants.kernel, zeros_like_variant.kernel


def test_every_version_of_a_list_keeps_its_elements():
    choices = random.Random(7)
    versions = [(TensorList([0, 1, 2], float32), [0, 1, 2])]
    for number in range(200):
        made, expected = choices.choice(versions)
        index = choices.randrange(len(expected) + 2)
        longer = expected + [None] * (index + 1 - len(expected))
        longer[index] = number
        versions.append((made.replaced(index, number), longer))
        checked, content = choices.choice(versions)
        assert checked.items == content
    for made, expected in reversed(versions):
        assert made.items == expected


def test_the_sum_of_two_versions_of_one_list():
    first = TensorList([1.0, None], float32)
    second = first.replaced(1, 5.0).replaced(2, 7.0)
    assert add(first, second).items == [2.0, 5.0, 7.0]
    assert first.items == [1.0, None]


def test_the_empty_stack_is_the_zero_of_stacks():
    stack = Stack(np.float32(2), Stack(np.float32(1), EMPTY))
    assert add(stack, EMPTY).top == 2
    total = add(stack, stack)
    assert (total.top, total.below.top, total.below.below) == (4, 2, EMPTY)
    assert zeros_like(stack) is EMPTY
    assert zeros_like(TensorList([1.0, 2.0], float32)).items == [None, None]
