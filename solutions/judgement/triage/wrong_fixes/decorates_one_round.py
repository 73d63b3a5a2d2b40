"""The work is in the body of the loop, so that becomes the graph.

Caught by: decides_wander
Diagnosis: one_round_for_each_call
"""

import tensorflow as tf

NAMES = ["ada", "bo", "cy"]
people = tf.Variable([[0.5, -0.2], [0.1, 0.4], [-0.3, 0.3]])
films = tf.Variable([[0.6, 0.1], [-0.4, 0.5], [0.2, 0.2], [0.3, -0.6], [-0.1, -0.2], [0.0, 0.7]])
history = []


def parse(line):
    """A line of the log as Python numbers: who, which film, how many stars."""
    name, film, stars = line.split()
    return NAMES.index(name), int(film), float(stars)


def pack(who, which, stars):
    """A batch of ratings."""
    return {"who": who, "which": which, "stars": stars}


def predict(tastes, traits):
    """How many stars people of these tastes give to films of these traits."""
    return 3.0 + tf.reduce_sum(tastes * traits, axis=-1)


@tf.function
def run_batch(batch, training):
    """The loss of a batch. When training, also move both tables a little downhill."""
    with tf.GradientTape() as tape:
        tastes = tf.one_hot(batch["who"], people.shape[0]) @ people
        traits = tf.one_hot(batch["which"], films.shape[0]) @ films
        loss = tf.reduce_mean((predict(tastes, traits) - batch["stars"]) ** 2)
    if training:
        for table, gradient in zip((people, films), tape.gradient(loss, (people, films)), strict=True):
            table.assign_sub(0.1 * gradient)
    return loss


def remember(loss):
    """Keep a loss for the plot, and return how many there are."""
    history.append(loss)
    return len(history)


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32), tf.TensorSpec([], tf.int32)])
def balance(stars, epoch):
    """Share out attention by stars, more strictly with each epoch, and fairly among people and films."""
    shares = tf.exp(0.1 * tf.cast(epoch, tf.float32) * stars)
    for _ in range(30):
        shares /= tf.reduce_sum(shares, axis=1, keepdims=True)
        shares /= tf.reduce_sum(shares, axis=0, keepdims=True)
    return shares


@tf.function(input_signature=[tf.TensorSpec([None], tf.int32)])
def suggest(seen):
    """For each visitor of the page: the two best films, given those they have seen, few or many."""
    taste = tf.math.l2_normalize(tf.reduce_mean(tf.gather(films, seen), axis=0))
    new = 1.0 - tf.reduce_max(tf.one_hot(seen, films.shape[0]), axis=0)
    return tf.math.top_k(new * predict(taste, films), 2).indices


@tf.function
def move(alike, visits):
    """One step of all visitors."""
    return 0.9 * tf.linalg.matvec(alike, visits, transpose_a=True) + 0.1 * tf.reduce_mean(visits)


def wander(visits):
    """Where visitors are after sixty steps from film to film, each to one that is much alike."""
    alike = tf.nn.softmax(films @ tf.transpose(films))
    for _ in range(60):
        visits = move(alike, visits)
    return visits
