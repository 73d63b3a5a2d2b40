"""`dojo verify`: the rules that every kata of a course keeps, each in a function with its sentence."""
