"""Amounts of money in French text: where they stand, and their exact values."""

from pipeline.amounts.value import Amount, find, normalise, resolve

__all__ = ["Amount", "find", "normalise", "resolve"]
