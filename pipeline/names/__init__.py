"""Organisations and products: one recogniser decides between them."""
