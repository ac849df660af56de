"""Readers that turn a draft of one format into clean text with an exact map back to its source."""
