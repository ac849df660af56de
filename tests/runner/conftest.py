"""These tests run on a small stock of rules and records."""

from small_stock import here, small_stock

__all__ = ["here", "small_stock"]
