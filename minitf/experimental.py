"""`tf.experimental`: extension types. Names only."""

from minitf.extension_type import BatchableExtensionType as BatchableExtensionType
from minitf.extension_type import ExtensionType as ExtensionType
from minitf.missing import namespace

__getattr__ = namespace("experimental")
