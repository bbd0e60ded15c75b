"""Makes the shipped recogniser from the annotated corpus: ``python -m pipeline.training``."""
