"""`python -m tests.minitf.ops.record_signatures`: what TensorFlow says of the ops that minitf has."""

import json
from pathlib import Path

RECORDED = Path(__file__).with_name("tensorflow_ops.json")


def described(definition) -> dict:
    """Inputs, allowed dtypes and statefulness of one op definition."""
    import tensorflow as tf

    def kind(argument) -> str:
        if argument.type_list_attr:
            return "*any"
        name = argument.type_attr or tf.as_dtype(argument.type).name
        return f"*{name}" if argument.number_attr else name

    allowed = {
        attr.name: " ".join(tf.as_dtype(item).name for item in attr.allowed_values.list.type)
        for attr in definition.attr
        if attr.type == "type" and attr.HasField("allowed_values")
    }
    inputs = ", ".join(f"{argument.name}: {kind(argument)}" for argument in definition.input_arg)
    return {"inputs": inputs, "stateful": definition.is_stateful, "allowed": allowed}


def main() -> None:
    from tensorflow.python.framework import op_def_registry

    from tests.minitf.test_registry import OP_TYPES

    found = {type: op_def_registry.get(type) for type in OP_TYPES}
    lines = (f" {json.dumps(k)}: {json.dumps(described(v))}" for k, v in found.items() if v is not None)
    RECORDED.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
