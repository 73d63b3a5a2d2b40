"""Why a trace happened: one pure function over signatures in their neutral form.

A signature maps parameter names to descriptions: `float32[2, None]`, `float32[]`,
`float32[<unknown>]`, a Python literal's `repr`, `Variable float32[2]`, containers in
their own brackets, `object Counter #1`.
"""

import re
from collections.abc import Mapping, Sequence

Signature = Mapping[str, str]

FIRST_CALL = "first call"
NEW_FUNCTION = "new tf.function object"
VARIABLES_CREATED = "variables were created: the body is traced again"
ANOTHER_CONTEXT = "same arguments in another context"

# Somebody who retraces thousands of times waits for tracing, not for its explanation.
MOST_COMPARED = 100

_TENSOR = re.compile(r"^(Variable )?[a-z]+\d*(_ref)?\[.*\]$")


def reason(
    signature: Signature,
    earlier: Sequence[Signature],
    *,
    made_again: bool = False,
    created_variables: bool = False,
) -> str:
    """Say why `signature` needed a trace, given the `earlier` ones of the same function.

    `made_again`: another `tf.function` of the same Python function was traced before.
    `created_variables`: the trace just before this one created variables.
    """
    if not earlier:
        return NEW_FUNCTION if made_again else FIRST_CALL
    nearest = min(reversed(earlier[-MOST_COMPARED:]), key=lambda other: _distance(other, signature))
    changed = _changed(nearest, signature)
    if not changed:
        return VARIABLES_CREATED if created_variables else ANOTHER_CONTEXT
    return "; ".join(_difference(name, nearest.get(name), signature.get(name)) for name in changed)


def _changed(before: Signature, after: Signature) -> list[str]:
    names = list(after) + [name for name in before if name not in after]
    return [name for name in names if before.get(name) != after.get(name)]


def _distance(before: Signature, after: Signature) -> int:
    """How unlike: a dtype and a shape count one each, so do other differences."""
    return sum(
        len(set(_parts(before.get(name))) ^ set(_parts(after.get(name)))) for name in _changed(before, after)
    )


def _parts(description: str | None) -> tuple[str, ...]:
    """A tensor's dtype and shape; anything else as a whole."""
    if description is not None and _TENSOR.match(description):
        dtype, bracket, shape = description.partition("[")
        return dtype, bracket + shape
    return (str(description),)


def _difference(name: str, before: str | None, after: str | None) -> str:
    if before is None:
        return f"{name}: {after} was not passed before"
    if after is None:
        return f"{name}: {before} was passed before"
    if _is_literal(before) and _is_literal(after):
        return f"{name}: Python value {before} → {after}"
    return f"{name}: {before} → {after}"


def _is_literal(description: str) -> bool:
    if _TENSOR.match(description) or description.startswith("object "):
        return False
    return description[:1] in "'\"" or (description[:1] not in "[({" and "=" not in description)
