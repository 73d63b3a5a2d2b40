"""Keep the score of a game-playing agent, episode by episode."""

import tensorflow as tf


class ScoreBoard(tf.Module):
    """Counts episodes and adds up the rewards of the current one."""

    def __init__(self):
        super().__init__()
        self.episode = tf.Variable(0)
        self.score = tf.Variable(0.0)
        self.running = False

    @tf.function
    def record(self, reward):
        """Add a reward; return the number of the episode and its score so far."""
        # TODO: only the first reward of an episode may start a new one.
        if not self.running:
            self.episode.assign_add(1)
            self.score.assign(0.0)
            self.running = True
        self.score.assign_add(reward)
        return self.episode.read_value(), self.score.read_value()

    def end_episode(self):
        """The next reward belongs to a new episode."""
        self.running = False


if __name__ == "__main__":
    board = ScoreBoard()
    for reward in (5.0, 2.0, 1.0):
        episode, score = board.record(tf.constant(reward))
        print("episode", int(episode), "score", float(score))
    board.end_episode()
    episode, score = board.record(tf.constant(10.0))
    print("episode", int(episode), "score", float(score))
