"""Public: runs the examples of rule files, so that a desk can test rules of its own."""

from factlint.testing.examples import check_rule_file

__all__ = ["check_rule_file"]
