"""Turn the raw readings of a scale into kilograms, wherever they come from."""

import numpy as np
import tensorflow as tf

gain = tf.Variable(0.25)
offset = tf.Variable(-2.0)


@tf.function
def calibrate(readings):
    """Take a row of readings; return kilograms as float32."""
    # TODO: the archive's readings are float64, the variables are float32.
    return tf.maximum(readings * gain + offset, 0.0)


if __name__ == "__main__":
    sources = {
        "the device": np.array([12.0, 40.0], dtype=np.float32),
        "a form": [8.0, 10.5],
        "the archive": np.array([100.0, 4.0]),
    }
    for name, readings in sources.items():
        try:
            print(name, calibrate(readings).numpy())
        except TypeError as error:
            print(name, "fails:", str(error).strip().splitlines()[-1].strip())
    print("traces:", calibrate.experimental_get_tracing_count())
