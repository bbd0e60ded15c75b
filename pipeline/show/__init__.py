"""A highlighted article, in the terminal or as a page."""
