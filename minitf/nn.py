"""`tf.nn`: neural network ops. Names only."""

from minitf.ops.activations import (
    elu as elu,
    gelu as gelu,
    leaky_relu as leaky_relu,
    relu as relu,
    relu6 as relu6,
    selu as selu,
    sigmoid as sigmoid,
    silu as silu,
    softplus as softplus,
    softsign as softsign,
    swish as swish,
    tanh as tanh,
)
from minitf.ops.nn import (
    batch_normalization as batch_normalization,
    bias_add as bias_add,
    l2_loss as l2_loss,
    l2_normalize as l2_normalize,
    log_softmax as log_softmax,
    moments as moments,
    sigmoid_cross_entropy_with_logits as sigmoid_cross_entropy_with_logits,
    softmax as softmax,
    softmax_cross_entropy_with_logits as softmax_cross_entropy_with_logits,
    sparse_softmax_cross_entropy_with_logits as sparse_softmax_cross_entropy_with_logits,
    weighted_cross_entropy_with_logits as weighted_cross_entropy_with_logits,
)
from minitf.ops.random import dropout as dropout
from minitf.ops.reductions import zero_fraction as zero_fraction
from minitf.ops.sorting import top_k as top_k
from minitf.missing import namespace

__getattr__ = namespace("nn")
