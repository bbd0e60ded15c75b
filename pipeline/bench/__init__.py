"""How fast Glaneur is beside plain spaCy, on the same texts and in the same run: ``python -m pipeline.bench``."""
