"""`tf.function`: trace types, the trace cache, tracing, concrete and polymorphic functions."""
