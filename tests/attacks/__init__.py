"""Hostile and broken submissions: files in `submissions/`, each says what it tries and how it ends."""
