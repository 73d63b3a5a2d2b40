"""Names that the official guides use: each is there, or says that it is not in the browser runtime."""

import pytest

import minitf as tf

# From the guides on functions, graphs, variables, autodiff, tensors, slicing, random numbers, modules, data
# and Keras, and from section 8 of the curriculum.
THERE = """
    Module GradientTape.batch_jacobian GradientTape.jacobian GradientTape.stop_recording GradientTape.reset
    GradientTape.watched_variables custom_gradient experimental.ExtensionType
    types.experimental.Callable types.experimental.ConcreteFunction types.experimental.GenericFunction
    types.experimental.PolymorphicFunction dtypes.cast dtypes.saturate_cast dtypes.as_dtype timestamp
    get_current_name_scope name_scope ones_initializer zeros_initializer constant_initializer
    random_normal_initializer random_uniform_initializer VariableAggregation VariableSynchronization
    compat.as_bytes compat.as_str compat.as_text nn.embedding_lookup config.list_physical_devices
    config.experimental_run_functions_eagerly config.run_functions_eagerly config.get_soft_device_placement
    autograph.to_code autograph.experimental.do_not_convert autograph.experimental.set_loop_options
    autograph.experimental.Feature data.Dataset data.AUTOTUNE TensorArray TensorSpec TypeSpec
    type_spec_from_value nest.map_structure random.Generator random.stateless_uniform random.split
    random.get_global_generator debugging.assert_shapes debugging.check_numerics errors.InvalidArgumentError
    strings.format strings.split math.top_k linalg.solve linalg.norm keras.Model keras.Sequential
    keras.layers.Dense keras.losses.MeanSquaredError keras.optimizers.Adam keras.metrics.Mean
    keras.utils.set_random_seed losses.BinaryCrossentropy optimizers.SGD metrics.Mean
    initializers.GlorotUniform vectorized_map switch_case tensor_scatter_nd_update while_loop gradients
    UnconnectedGradients py_function numpy_function init_scope inside_function is_symbolic_tensor device
    sequence_mask searchsorted boolean_mask version.VERSION __version__
"""

ELSEWHERE = """
    RaggedTensor SparseTensor ragged.constant sparse.from_dense saved_model.save
    train.Checkpoint distribute.MirroredStrategy summary.scalar image.resize io.parse_tensor raw_ops.Add
    test.TestCase
    compat.v1 autodiff.ForwardAccumulator recompute_grad hessians CriticalSection lookup.StaticHashTable
    experimental.numpy types.experimental.TraceType dtypes.complex bfloat16 nn.conv2d linalg.svd
    strings.unicode_decode lite.TFLiteConverter xla.experimental.compile profiler.experimental
    config.experimental debugging.enable_check_numerics variable_creator_scope keras.layers.LSTM keras.ops
    keras.applications keras.optimizers.schedules keras.callbacks.TensorBoard keras.backend.variable
"""

NOWHERE = "Session placeholder contrib layers get_variable estimator keras.Dense math.nothing dtypes.float31"


def look_up(path):
    found = tf
    for name in path.split("."):
        found = getattr(found, name)
    return found


@pytest.mark.parametrize("path", THERE.split())
def test_is_there(path):
    assert look_up(path) is not None


@pytest.mark.parametrize("path", ELSEWHERE.split())
def test_says_that_it_is_elsewhere(path):
    with pytest.raises(NotImplementedError, match="run this kata locally"):
        look_up(path)


@pytest.mark.parametrize("path", NOWHERE.split())
def test_never_was(path):
    with pytest.raises(AttributeError, match="module 'tensorflow"):
        look_up(path)
