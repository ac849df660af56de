"""Public: runs the examples of rule files, so that a desk can test rules of its own."""
