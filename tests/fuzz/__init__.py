"""Random small programs, which minitf must play as TensorFlow does, eagerly and as a graph."""
