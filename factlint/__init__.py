"""factlint: a linter for facts and consistency in English news drafts."""

__version__ = "0.1.0"
