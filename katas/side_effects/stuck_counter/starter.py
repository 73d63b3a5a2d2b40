"""A game-playing agent tries random moves less and less often."""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = 0

    @tf.function
    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        # TODO: the count has to go up on every call, in graph mode too.
        self.step += 1
        return self.slowness / (self.slowness + tf.cast(self.step, tf.float32))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step = step


if __name__ == "__main__":
    explorer = Explorer(slowness=2.0)
    for move in range(4):
        print("share of random moves:", explorer.next_rate().numpy())
    explorer.resume(98)
    print("after 98 moves:", explorer.next_rate().numpy())
