"""Extractors of figures and of what a text says they have to do with each other."""
