"""A learner's folder: starters to work on, and where progress is kept."""
