"""Dates and durations in French text: where they stand, and their values on the calendar."""

from pipeline.dates.grammar import DateMatch, find
from pipeline.dates.value import DateValue, Day, is_impossible, normalise, normalise_duration, resolve

__all__ = ["DateMatch", "DateValue", "Day", "find", "is_impossible", "normalise", "normalise_duration", "resolve"]
