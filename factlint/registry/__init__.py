"""The reference registry: dated entities, where they are from, and how they are named."""
