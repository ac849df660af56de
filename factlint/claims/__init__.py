"""Extractors: what a document claims, typed, with its spans, hedges and times."""
