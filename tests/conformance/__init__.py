"""Golden corpus: small programs whose behavior on TensorFlow is recorded and required of minitf."""
