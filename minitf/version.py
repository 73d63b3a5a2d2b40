"""`tf.version`: what this is, and which TensorFlow it imitates."""

# The TensorFlow release whose behavior minitf reproduces, with a local version label as its mark.
VERSION = "2.21.0+minitf"
GIT_VERSION = "minitf"
COMPILER_VERSION = "none"
GRAPH_DEF_VERSION = 2374
