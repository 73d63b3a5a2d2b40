"""A learner's progress: one small versioned file that the page and `dojo` both read."""
