"""`tf.data.Options`: accepted, without effect."""


class ThreadingOptions:
    """`tf.data.ThreadingOptions`. NB: there are no threads here."""

    def __init__(self):
        self.private_threadpool_size: int | None = None
        self.max_intra_op_parallelism: int | None = None


class Options:
    """`tf.data.Options`. NB: nothing is optimized or run in parallel here, so options have no effect."""

    def __init__(self):
        self.autotune = None
        self.deterministic: bool | None = None
        self.experimental_optimization = None
        self.threading = ThreadingOptions()
