"""Settings: found upward from a draft, read with their lines, laid over each other for each path."""
