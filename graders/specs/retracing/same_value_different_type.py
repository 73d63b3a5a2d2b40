"""Python literals are compared with ==, so 2, 2.0 and True, 1 share traces; tensors have a dtype."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis


def columns(name, defaults):
    return Scenario(name, [call("new_column", default) for default in defaults])


# Each order puts another type first for a value that two types can have.
whole_first = columns("whole_first", (2, 2.0, True, 3, 3.0, 4, 5, 6))
fraction_first = columns("fraction_first", (7.0, 7, -1.0, -1, 0.25, 12, 7.0))
truth_first = columns("truth_first", (True, 1, 1.0, False, 0, 0.0, 1, True))
zero_first = columns("zero_first", (0.0, False, 0, 1.0, True))
ORDERS = (whole_first, fraction_first, truth_first, zero_first)


@check(*ORDERS)
def follows_the_type(run):
    """The dtype of a column follows the type of its default, whatever was asked before."""
    run.expect_same_results(
        why="TensorFlow finds a trace for a Python number by comparing it with ==, and 2 == 2.0 and "
        "True == 1. The second of two equal numbers is answered with the trace, and the dtype, of the "
        "first. A tensor brings its dtype along."
    )


@check(*ORDERS, modes=(GRAPH,), needs=(follows_the_type,))
def stays_a_graph(run):
    """In GRAPH mode columns are made by a traced tf.function."""
    run.expect_no_python("new_column", why="What eager mode gets right, a graph can get right too.")


@check(*ORDERS, modes=(GRAPH,), needs=(stays_a_graph,))
def one_trace_per_type(run):
    """Three types need three traces at most, however many values."""
    run.expect_traces(
        "new_column",
        at_most=3,
        why="As long as a Python number is an argument, its value is part of the key, and each new "
        "value is a new trace. Of a tensor only dtype and shape are in the key.",
    )


def dtypes(run):
    return {str(value.dtype) for value in run.values() if value is not None}


@diagnosis(follows_the_type)
def numpy_has_other_defaults(run):
    return bool(dtypes(run) & {"int64", "float64"})


@diagnosis(follows_the_type)
def one_dtype_for_all(run):
    return run.mode is EAGER or run.source.passes_keyword("input_signature")


@diagnosis(follows_the_type)
def converted_too_late(run):
    return any(run.source.calls_in("filled", f"tf.{name}") for name in ("constant", "convert_to_tensor"))


@diagnosis(follows_the_type)
def equal_values_share_a_trace(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(one_trace_per_type)
def every_value_is_still_a_key(run):
    return any("Python value" in reason for reason in run.trace_reasons("new_column"))
