"""The exception classes of `tf.errors`: run-time errors of ops, and errors of graph building."""


class OpError(Exception):
    """An op failed while it ran; `message` is the text that TensorFlow shows."""

    def __init__(self, node_def: object, op: object, message: str, error_code: int, *args: object):
        super().__init__()
        self._node_def = node_def
        self._op = op
        self._message = message
        self._error_code = error_code

    @property
    def message(self) -> str:
        return self._message

    @property
    def op(self) -> object:
        return self._op

    @property
    def node_def(self) -> object:
        return self._node_def

    @property
    def error_code(self) -> int:
        return self._error_code

    @property
    def experimental_payloads(self) -> dict:
        return {}

    def __str__(self) -> str:
        return self._message

    def __reduce__(self):
        if type(self) is OpError:
            return OpError, (self._node_def, self._op, self._message, self._error_code)
        return type(self), (self._node_def, self._op, self._message)


def _code(name: str, code: int, doc: str) -> type[OpError]:
    def __init__(self, node_def: object, op: object, message: str, *args: object):
        OpError.__init__(self, node_def, op, message, code, *args)

    return type(name, (OpError,), {"__init__": __init__, "__doc__": doc, "__module__": __name__})


CancelledError = _code("CancelledError", 1, "An operation was cancelled.")
UnknownError = _code("UnknownError", 2, "An error of no known kind, often from Python code in the graph.")
InvalidArgumentError = _code("InvalidArgumentError", 3, "An op received a value it cannot work with.")
DeadlineExceededError = _code("DeadlineExceededError", 4, "A deadline passed before the op finished.")
NotFoundError = _code("NotFoundError", 5, "Something that was asked for does not exist.")
AlreadyExistsError = _code("AlreadyExistsError", 6, "Something that was to be made exists already.")
PermissionDeniedError = _code("PermissionDeniedError", 7, "The caller may not do this.")
ResourceExhaustedError = _code("ResourceExhaustedError", 8, "Memory or another resource ran out.")
FailedPreconditionError = _code(
    "FailedPreconditionError", 9, "The state is not ready, as when an uninitialized variable is read."
)
AbortedError = _code("AbortedError", 10, "The operation was aborted.")
OutOfRangeError = _code("OutOfRangeError", 11, "An iterator went past the end of its data.")
UnimplementedError = _code("UnimplementedError", 12, "The op does not support this.")
InternalError = _code("InternalError", 13, "The system's own invariants are broken.")
UnavailableError = _code("UnavailableError", 14, "The runtime is not available.")
DataLossError = _code("DataLossError", 15, "Data are lost or damaged.")
UnauthenticatedError = _code("UnauthenticatedError", 16, "The request has no valid credentials.")


class OperatorNotAllowedInGraphError(TypeError):
    """A symbolic tensor was used as a Python bool, iterated or unpacked where AutoGraph did not convert."""


class InaccessibleTensorError(ValueError):
    """A tensor was used outside the function, branch or loop that made it."""


PUBLIC = {
    name: value
    for name, value in list(globals().items())
    if isinstance(value, type) and issubclass(value, Exception)
}
