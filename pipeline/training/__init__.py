"""Training of the recogniser: ``python -m pipeline.training`` makes the shipped weights from the corpus alone."""
