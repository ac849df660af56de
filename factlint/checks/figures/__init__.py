"""Checks that recompute what a draft says of its own figures."""
