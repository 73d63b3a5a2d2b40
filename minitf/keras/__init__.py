"""`tf.keras` for small models, as Keras 3.15 behaves on TensorFlow 2.21. Names only."""

from minitf.keras import activations as activations
from minitf.keras import backend as backend
from minitf.keras import callbacks as callbacks
from minitf.keras import initializers as initializers
from minitf.keras import layers as layers
from minitf.keras import losses as losses
from minitf.keras import metrics as metrics
from minitf.keras import models as models
from minitf.keras import optimizers as optimizers
from minitf.keras import random as random
from minitf.keras import utils as utils
from minitf.keras.initializers import Initializer as Initializer
from minitf.keras.layers import Input as Input
from minitf.keras.layers import Layer as Layer
from minitf.keras.losses import Loss as Loss
from minitf.keras.metrics import Metric as Metric
from minitf.keras.models import Model as Model
from minitf.keras.models import Sequential as Sequential
from minitf.keras.names import NAMES
from minitf.keras.optimizers import Optimizer as Optimizer
from minitf.keras.scratch import KerasTensor as KerasTensor
from minitf.keras.variables import Variable as Variable
from minitf.missing import namespace

__version__ = "3.15.1"

__getattr__ = namespace("keras", NAMES[""])
