"""Check kinds: algorithms over a document, its claims and the registry that yield findings."""
