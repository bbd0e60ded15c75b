"""Glaneur: organisations, amounts, dates and products from French news."""
