"""Watch pumps for wear: calibrated here, shipped to controllers in the field."""

from tempfile import mkdtemp

import tensorflow as tf


class PumpMonitor(tf.Module):
    """Compares how a pump shakes with what is normal for it."""

    def __init__(self, normal):
        super().__init__()
        self.normal = tf.Variable(normal)

    # TODO: a controller calls this without our Python. What does it have to know?
    @tf.function
    def wear(self, recording):
        """How many times stronger than normal; `recording` is float32, of any length."""
        return tf.sqrt(tf.reduce_mean(tf.square(recording))) / self.normal


def export(monitor, folder):
    """Save a monitor for controllers, which find it under the default signature."""
    tf.saved_model.save(monitor, folder)


if __name__ == "__main__":
    monitor = PumpMonitor(0.5)
    for recording in ([0.5, -0.5], [1.0, 0.0, -1.0]):
        print("here:", round(float(monitor.wear(tf.constant(recording))), 3))

    folder = mkdtemp()
    export(monitor, folder)
    controller = tf.saved_model.load(folder)
    print("signatures:", list(controller.signatures))
    try:
        print("in the field:", controller.wear(tf.constant([0.5, 1.0, -1.0, 0.5])).numpy())
    except ValueError as error:
        print("in the field:", str(error).splitlines()[0])
