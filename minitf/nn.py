"""`tf.nn`: neural network ops. Names only."""

from minitf.missing import namespace
from minitf.ops.activations import (
    elu as elu,
)
from minitf.ops.activations import (
    gelu as gelu,
)
from minitf.ops.activations import (
    leaky_relu as leaky_relu,
)
from minitf.ops.activations import (
    relu as relu,
)
from minitf.ops.activations import (
    relu6 as relu6,
)
from minitf.ops.activations import (
    selu as selu,
)
from minitf.ops.activations import (
    sigmoid as sigmoid,
)
from minitf.ops.activations import (
    silu as silu,
)
from minitf.ops.activations import (
    softplus as softplus,
)
from minitf.ops.activations import (
    softsign as softsign,
)
from minitf.ops.activations import (
    swish as swish,
)
from minitf.ops.activations import (
    tanh as tanh,
)
from minitf.ops.nn import (
    batch_normalization as batch_normalization,
)
from minitf.ops.nn import (
    bias_add as bias_add,
)
from minitf.ops.nn import (
    embedding_lookup as embedding_lookup,
)
from minitf.ops.nn import (
    l2_loss as l2_loss,
)
from minitf.ops.nn import (
    l2_normalize as l2_normalize,
)
from minitf.ops.nn import (
    log_softmax as log_softmax,
)
from minitf.ops.nn import (
    moments as moments,
)
from minitf.ops.nn import (
    sigmoid_cross_entropy_with_logits as sigmoid_cross_entropy_with_logits,
)
from minitf.ops.nn import (
    softmax as softmax,
)
from minitf.ops.nn import (
    softmax_cross_entropy_with_logits as softmax_cross_entropy_with_logits,
)
from minitf.ops.nn import (
    sparse_softmax_cross_entropy_with_logits as sparse_softmax_cross_entropy_with_logits,
)
from minitf.ops.nn import (
    weighted_cross_entropy_with_logits as weighted_cross_entropy_with_logits,
)
from minitf.ops.random import dropout as dropout
from minitf.ops.sorting import top_k as top_k
from minitf.ops.statistics import zero_fraction as zero_fraction

__getattr__ = namespace("nn")
