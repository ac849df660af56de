"""Importers: open data in other shapes becomes registry records in JSON lines."""
