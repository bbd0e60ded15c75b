"""A browsable page over a whole batch."""
