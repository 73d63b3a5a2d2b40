"""Things that may be given by name: `"relu"`, `"mse"`, `"adam"`."""

from collections.abc import Mapping

from minitf.keras.names import NAMES
from minitf.missing import namespace


def find(identifier: object, known: Mapping[str, object], path: str, what: str) -> object:
    """The thing named `identifier` in `tf.keras.<path>`; a callable is itself, None is None.

    Raises NotImplementedError for a name that Keras has and minitf lacks, ValueError for any other.
    """
    if identifier is None or callable(identifier):
        return identifier
    if isinstance(identifier, str):
        if callable(known.get(identifier)) and identifier in NAMES[path].split():
            return known[identifier]
        if identifier in NAMES[path].split():
            namespace(f"keras.{path}", NAMES[path])(identifier)
    raise ValueError(f"Could not interpret {what} identifier: {identifier}")
