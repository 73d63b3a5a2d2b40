"""A Python function's parameters: binding the arguments of a call, and constraining them by an input"
" signature."""

import inspect
from collections.abc import Callable
from inspect import Parameter

from minitf import nest
from minitf.tensor_spec import TypeSpec
from minitf.tracing.trace_type import TraceType
from minitf.tracing.trace_type_builder import Builder, named_spec

_POSITIONAL = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)


class Argument:
    """One argument of a trace: the name, how it may be passed, and its trace type."""

    __slots__ = ("has_default", "kind", "name", "type")

    def __init__(self, name: str, kind: object, type: TraceType, has_default: bool = False):
        self.name = name
        self.kind = kind
        self.type = type
        self.has_default = has_default

    def __eq__(self, other: object) -> bool:
        return self.name == other.name and self.kind == other.kind and self.type == other.type

    def __hash__(self) -> int:
        return hash((self.name, self.type))


class FunctionType:
    """What a trace was made for: its arguments, in order. Hashable: the key of the trace cache."""

    __slots__ = ("_hash", "arguments")

    def __init__(self, arguments: tuple[Argument, ...]):
        self.arguments = arguments
        self._hash = hash(tuple(argument.type for argument in arguments))

    def is_subtype_of(self, other: "FunctionType") -> bool:
        return self._names() == other._names() and all(
            a.type.is_subtype_of(b.type) for a, b in zip(self.arguments, other.arguments, strict=True)
        )

    def common_supertype(self, other: "FunctionType") -> "FunctionType | None":
        if self._names() != other._names():
            return None
        types = [
            a.type.common_supertype(b.type) for a, b in zip(self.arguments, other.arguments, strict=True)
        ]
        if any(type is None for type in types):
            return None
        return FunctionType(
            tuple(
                Argument(a.name, a.kind, t, a.has_default) for a, t in zip(self.arguments, types, strict=True)
            )
        )

    def _names(self) -> tuple:
        return tuple([(argument.name, argument.kind) for argument in self.arguments])

    def __eq__(self, other: object) -> bool:
        return type(other) is FunctionType and self.arguments == other.arguments

    def __hash__(self) -> int:
        return self._hash

    def __str__(self) -> str:
        """As a signature: `(a: TensorSpec(…), b: Literal[2], /, *, k: …)`."""
        parts, positional_only, keyword_only = [], False, False
        for argument in self.arguments:
            if argument.kind is Parameter.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if argument.kind is Parameter.KEYWORD_ONLY and not keyword_only:
                parts.append("*")
                keyword_only = True
            default = " = <captured_default_value>" if argument.has_default else ""
            parts.append(f"{argument.name}: {argument.type!r}{default}")
        if positional_only:
            parts.append("/")
        return f"({', '.join(parts)})"


class Signature:
    """The parameters of `function`, and the trace types that `input_signature` prescribes for them."""

    def __init__(self, function: Callable, input_signature: object):
        self.python = inspect.signature(function)
        self.input_signature = input_signature
        self.parameters = list(self.python.parameters.values())
        if input_signature is not None and self.parameters and self.parameters[0].name == "self":
            self.parameters = self.parameters[1:]  # decorated in a class body, not yet bound to an instance
        self._plain = all(p.kind is Parameter.POSITIONAL_OR_KEYWORD for p in self.parameters)
        self._has_rest = any(p.kind is Parameter.VAR_POSITIONAL for p in self.parameters)
        self.constraint = None if input_signature is None else self._constrained()

    # Binding

    def bind(self, args: tuple, kwargs: dict) -> tuple[list, FunctionType]:
        """The argument values in order and their trace types. Raises TypeError when they do not fit."""
        if not kwargs and self._plain and len(args) == len(self.parameters) and self.constraint is None:
            of = Builder().of
            pairs = [
                (Argument(p.name, p.kind, of(value)), value)
                for p, value in zip(self.parameters, args, strict=True)
            ]
        else:
            pairs = self._bound(args, kwargs)
        return [value for _, value in pairs], FunctionType(tuple([argument for argument, _ in pairs]))

    def _bound(self, args: tuple, kwargs: dict) -> list[tuple[Argument, object]]:
        try:
            bound = self.python.bind(*args, **kwargs)
            bound.apply_defaults()
            if self.constraint is not None:
                return self._cast(bound.arguments)
        except TypeError as error:
            raise TypeError(
                f"Binding inputs to tf.function failed due to `{error}`. Received args: {args} and kwargs:"
                f" {kwargs} for"
                f" signature: {self}."
            ) from None
        builder = Builder()
        return [
            (Argument(name, kind, builder.of(value)), value)
            for name, kind, value in self._spread(bound.arguments)
        ]

    def _spread(self, arguments: dict):
        """(name, kind, value) with `*args` as `args_0`, …, and `**kwargs` by name."""
        for parameter in self.parameters:
            value = arguments[parameter.name]
            if parameter.kind is Parameter.VAR_POSITIONAL:
                for index, item in enumerate(value):
                    yield f"{parameter.name}_{index}", Parameter.POSITIONAL_ONLY, item
            elif parameter.kind is Parameter.VAR_KEYWORD:
                for name in sorted(value):
                    yield name, Parameter.KEYWORD_ONLY, value[name]
            else:
                kind = parameter.kind
                if self._has_rest and kind is Parameter.POSITIONAL_OR_KEYWORD:
                    kind = Parameter.POSITIONAL_ONLY
                yield parameter.name, kind, value

    # Input signatures

    def _constrained(self) -> FunctionType:
        builder = Builder()
        _check_signature(self.input_signature)
        specs = list(self.input_signature)
        arguments = []
        for parameter in self.parameters:
            if parameter.kind is Parameter.VAR_KEYWORD:
                continue
            if parameter.kind is Parameter.VAR_POSITIONAL:
                arguments += [
                    Argument(f"{parameter.name}_{i}", Parameter.POSITIONAL_ONLY, builder.of(s))
                    for i, s in enumerate(specs)
                ]
                specs = []
            elif parameter.kind is Parameter.KEYWORD_ONLY and parameter.default is Parameter.empty:
                raise TypeError(
                    f"Since input_signature is defined, keyword-only parameter `{parameter.name}` must have"
                    " a default"
                    " value"
                )
            elif specs and parameter.kind in _POSITIONAL:
                arguments.append(Argument(parameter.name, parameter.kind, builder.of(specs.pop(0))))
            elif parameter.default is not Parameter.empty:
                arguments.append(
                    Argument(parameter.name, parameter.kind, builder.of(parameter.default), True)
                )
            else:
                raise TypeError(f"input_signature missing type constraint for {parameter.name}")
        if specs:
            raise TypeError(f"input_signature contains {len(specs)} extra type constraints.")
        return FunctionType(tuple(arguments))

    def _cast(self, arguments: dict) -> list[tuple[Argument, object]]:
        values = {name: value for name, _, value in self._spread(arguments)}
        if len(values) > len(self.constraint.arguments):
            raise TypeError("too many positional arguments")
        return [
            (argument, argument.type.cast(values[argument.name])) for argument in self.constraint.arguments
        ]

    def __str__(self) -> str:
        if self.constraint is not None:
            return str(self.constraint)
        parts = [
            str(p.replace(annotation=Parameter.empty, default=Parameter.empty)) + _default(p)
            for p in self.parameters
        ]
        return f"({', '.join(parts)})"

    def call_text(self, name: str) -> str:
        """The function as the error about changed arguments names it: `f(a, l=[])`."""
        return f"{name}{self.python}"


def _default(parameter: Parameter) -> str:
    return "" if parameter.default is Parameter.empty else "=<captured_default_value>"


def check_is_sequence(input_signature: object) -> None:
    """Raises TypeError for an input signature that is not a tuple or list."""
    if input_signature is not None and not isinstance(input_signature, (tuple, list)):
        raise TypeError(f"input_signature must be either a tuple or a list, got {type(input_signature)}.")


def _check_signature(input_signature: object) -> None:
    flat = nest.flatten(list(input_signature))
    if any(not isinstance(spec, TypeSpec) and not hasattr(spec, "__tf_tracing_type__") for spec in flat):
        raise TypeError(
            "input_signature must be a possibly nested sequence of TensorSpec objects, got invalid args"
            f" {list(input_signature)} with types {[type(spec) for spec in flat]}."
        )


def arguments_of(type: FunctionType, values: list) -> tuple[tuple, dict]:
    """Positional and keyword arguments for the Python function."""
    args, kwargs = [], {}
    for argument, value in zip(type.arguments, values, strict=True):
        if argument.kind is Parameter.KEYWORD_ONLY:
            kwargs[argument.name] = value
        else:
            args.append(value)
    return tuple(args), kwargs


def structured_signature(type: FunctionType) -> tuple[tuple, dict]:
    """`ConcreteFunction.structured_input_signature`: specs for tensors, values for literals."""
    return arguments_of(type, [named_spec(argument.type, argument.name) for argument in type.arguments])
