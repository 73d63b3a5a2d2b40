"""The text for a symbolic tensor that is used outside the function that made it."""

from minitf.tensors import SymbolicTensor


def out_of_scope(tensor: SymbolicTensor, user: object = "here") -> str:
    where = tensor.op.line
    defined = f'    File "{where[0]}", line {where[1]}, in {tensor.op.graph.root_name}\n' if where else ""
    graph = tensor.op.graph
    return (
        f"{tensor!r} is out of scope and cannot be used here. Use return values, explicit Python locals or"
        " TensorFlow collections to access it.\nPlease see"
        " https://www.tensorflow.org/guide/function#all_outputs_of_a_tffunction_must_be_return_values for"
        " more"
        f" information.\n\n{tensor!r} was defined here:\n{defined}\nThe tensor {tensor!r} cannot be accessed"
        f" from {user}, because it was defined in {graph!r}, which is out of scope."
    )
