"""A process that has imported TensorFlow and outlives a command, so that the next one need not wait."""
