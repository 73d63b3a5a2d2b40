"""`dojo watch`: every save gets a verdict from real TensorFlow, with hints when you ask."""
