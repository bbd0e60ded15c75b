"""Batches: many files to records and named failures, resumed where they were stopped (:func:`pipeline.batch.run.run`)."""
