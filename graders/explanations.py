"""Why did this fail: the usual errors of TensorFlow in a learner's terms, with the kata that teaches each.

One catalogue for page and terminal. An entry is found by the error's class and a pattern in its message.
"""

import re
from typing import Any, NamedTuple

Json = dict[str, Any]


class Explanation(NamedTuple):
    """What an error means; `kata` is the key of the kata about it."""

    id: str
    types: tuple[str, ...]
    pattern: str
    text: str
    kata: str

    def fits(self, type_: str, message: str) -> bool:
        return type_ in self.types and re.search(self.pattern, message) is not None

    def to_json(self) -> Json:
        return {"id": self.id, "text": self.text, "kata": self.kata}


CATALOGUE = (
    Explanation(
        "tensor_as_bool",
        ("OperatorNotAllowedInGraphError",),
        r"as a Python `bool`",
        "Python asked a tensor of the graph for yes or no, and while tracing it has no value yet. AutoGraph"
        " turns `if` and `while` on tensors into parts of the graph, but only in code that it converts: not"
        " with `autograph=False`, and not in a library's functions.",
        "autograph/autograph_off",
    ),
    Explanation(
        "iterated",
        ("OperatorNotAllowedInGraphError",),
        r"Iterating over a symbolic",
        "Python wanted the rows of a tensor one by one, and while tracing there are none yet. A `for` over "
        "a tensor works where AutoGraph converts it; a comprehension, `zip` or unpacking does not.",
        "autograph/iterate_a_tensor",
    ),
    Explanation(
        "used_as_integer",
        ("TypeError",),
        r"SymbolicTensor' object cannot be interpreted as an integer",
        "Python's `range`, an index or a size needs a number now, and while tracing the tensor has no "
        "value. `tf.range` is the loop of a graph; a number that only sets something up can stay a Python "
        "number.",
        "performance/unrolled_loop",
    ),
    Explanation(
        "variable_created_again",
        ("ValueError",),
        r"only supports singleton tf\.Variables|create variables on non-first call",
        "Python runs the body once for every trace, so a `tf.Variable` made in it would be made again. Make"
        " it once, outside or behind a check. Optimizers and layers make variables, too.",
        "variables/one_variable_only",
    ),
    Explanation(
        "optimizer_of_others",
        ("ValueError",),
        r"Unknown variable: .*optimizer can only be called for",
        "An optimizer makes its slots for the variables of its first call and knows no others. Give each "
        "set of variables an optimizer of its own.",
        "variables/two_optimizers",
    ),
    Explanation(
        "given_to_numpy",
        ("NotImplementedError",),
        r"Cannot convert a symbolic tf\.Tensor .* to a numpy array",
        "NumPy needs the values now, and while tracing a tensor has none. Use TensorFlow's function of the "
        "same name, or leave this part outside the graph.",
        "numpy_interop/numpy_on_tensors",
    ),
    Explanation(
        "eager_only",
        ("AttributeError", "TypeError"),
        r"SymbolicTensor.* (has no attribute|unsupported format string)"
        r"|format string passed to SymbolicTensor",
        "Only a tensor that has a value offers this; while tracing it is a placeholder for values to come. "
        "Do it outside the function, on what the function returns, or say it with TensorFlow's operations.",
        "numpy_interop/eager_only_calls",
    ),
    Explanation(
        "leaked",
        ("TypeError", "InaccessibleTensorError"),
        r"is out of scope|cannot be accessed from",
        "A tensor of a graph was kept in a list, a global or an attribute and used after that graph was "
        "left: it is a placeholder and never had a value there. Return it from the function instead.",
        "side_effects/leaking_list",
    ),
    Explanation(
        "branches_differ",
        ("TypeError", "ValueError"),
        r"in the main branch, but|must also be initialized in|at the end of the (main|else) branch"
        r"|must also have a return statement|nested structure in the main and else branches",
        "With a condition on a tensor both branches become parts of the graph, so both have to give the "
        "same names values of the same dtype and structure. Start with a value before the `if`.",
        "autograph/branches_must_agree",
    ),
    Explanation(
        "loop_grows",
        ("ValueError",),
        r"has shape .* before the loop, but shape",
        "A loop of the graph keeps its variables' shapes, and this one grows with every round. A "
        "`tf.TensorArray` is what grows in a graph.",
        "autograph/lists_that_grow",
    ),
    Explanation(
        "loop_changes_dtype",
        ("TypeError",),
        r"has dtype .* before the loop, but dtype",
        "A loop of the graph keeps its variables' dtypes. Start with a value of the dtype that the loop "
        "makes.",
        "autograph/branches_must_agree",
    ),
    Explanation(
        "break_in_python_loop",
        ("NotImplementedError",),
        r"break and return statements which depend on a TF condition",
        "The loop runs in Python, while tracing; whether to leave it would be known only when the graph "
        "runs. Loop over a tensor, such as `tf.range(n)`, and the loop becomes part of the graph.",
        "autograph/tensor_break",
    ),
    Explanation(
        "recursion",
        ("StagingError", "RecursionError"),
        r"recursion depth",
        "A graph is made before any value is known, so tracing follows the recursive call forever: the "
        "condition that would end it is itself a part of the graph. Write a loop.",
        "autograph/no_recursion",
    ),
    Explanation(
        "refused_by_the_signature",
        ("TypeError",),
        r"Binding inputs to tf\.function failed due to `Can not cast",
        "The `input_signature` is a promise about dtype and shape, and this call does not keep it. Widen "
        "the signature (`None` for a dimension that varies), or convert before the call.",
        "retracing/too_tight",
    ),
    Explanation(
        "incomplete_signature",
        ("TypeError",),
        r"input_signature missing type constraint",
        "An `input_signature` has to name every argument of the function, also those that do not change.",
        "retracing/incomplete_signature",
    ),
    Explanation(
        "dtypes_differ",
        ("InvalidArgumentError", "TypeError", "ValueError"),
        r"was expected to be a \w+ tensor but is a \w+ tensor|that does not match type"
        r"|conversion requested dtype",
        "TensorFlow does not convert between dtypes by itself. NumPy makes float64 and Python's integers "
        "become int32: say the dtype where data enters, or use `tf.cast`.",
        "numpy_interop/dtype_at_the_boundary",
    ),
    Explanation(
        "returns_no_tensor",
        ("TypeError",),
        r"functions must return zero or more Tensors",
        "What a graph returns has to be made of tensors; an object of your own is no part of it. Return its"
        " tensors, and make the object outside.",
        "incompatibility/returns_a_non_tensor",
    ),
    Explanation(
        "assigned_to_an_item",
        ("TypeError",),
        r"Tensor' object does not support item assignment",
        "A tensor never changes. Make a new one (`tf.tensor_scatter_nd_update`, `tf.where`), or keep what "
        "changes in a `tf.Variable`.",
        "numpy_interop/numpy_on_tensors",
    ),
)


def explain(error: Json | None) -> Json | None:
    """The entry for an error outcome (`type`, `message`) as JSON; None when the catalogue has none."""
    if error is None:
        return None
    found = next((each for each in CATALOGUE if each.fits(error["type"], error["message"])), None)
    return found.to_json() if found else None


def explain_run(ran: Json) -> Json:
    """What **Run** gave, with the explanation of each mode's error beside it."""
    for outcome in ran["modes"].values():
        if (error := outcome["error"]) and (told := explain(error)):
            error["explanation"] = told
    return ran
