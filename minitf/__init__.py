"""The `tf` namespace of minitf: TensorFlow 2.21 semantics on NumPy. Names only."""
