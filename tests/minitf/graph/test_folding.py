"""Chains of constants: combined where nothing else looks at the values between."""

import numpy as np

import minitf as tf
from minitf.graph.folding import folded


def folded_types(function, *arguments):
    """What the folded nodes of a graph amount to: the op and the constant."""
    graph = tf.function(function, autograph=False).get_concrete_function(*arguments).graph
    chains, gone = folded(graph.nodes, graph.outputs)
    return [(link.type, float(link.constant)) for link in chains.values()], len(gone)


ONE = np.float32(1.0)


def test_a_chain_becomes_one_link_with_the_combined_constant():
    assert folded_types(lambda x: x * 6.0 / 3.0, ONE) == ([("Mul", 2.0)], 1)
    assert folded_types(lambda x: x / 6.0 * 3.0, ONE) == ([("Mul", 0.5)], 1)
    assert folded_types(lambda x: x / 6.0 / 3.0, ONE) == ([("RealDiv", 18.0)], 1)
    assert folded_types(lambda x: x - 6.0 - 3.0, ONE) == ([("Sub", 9.0)], 1)
    assert folded_types(lambda x: x - 6.0 + 3.0, ONE) == ([("AddV2", -3.0)], 1)
    assert folded_types(lambda x: 6.0 + x - 3.0, ONE) == ([("AddV2", 3.0)], 1)


def test_a_longer_chain_grows_link_by_link():
    assert folded_types(lambda x: x * 2.0 * 3.0 * 4.0, ONE) == ([("Mul", 6.0), ("Mul", 24.0)], 2)


def test_sums_and_products_do_not_mix():
    assert folded_types(lambda x: (x + 2.0) * 3.0, ONE) == ([], 0)


def test_a_value_that_is_used_elsewhere_stays():
    def returned(x):
        y = x * 2.0
        return y, y * 3.0

    assert folded_types(returned, ONE) == ([], 0)
    assert folded_types(lambda x: (x * 2.0 * 3.0, x * 2.0), ONE) == ([], 0)


def test_integers_and_constants_of_the_left_of_a_difference_stay():
    assert folded_types(lambda n: n * 2 * 3, np.int32(1)) == ([], 0)
    assert folded_types(lambda x: 2.0 - x - 3.0, ONE) == ([], 0)
