"""Finds the rules, the reference registry and the sample drafts in a checkout or an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _root() -> Path:
    """The folder that holds `rules/` and `seeds/`: in the wheel, else the checkout's root."""
    bundled = _PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent


def rules_folder() -> Path:
    """The folder of shipped rules, one folder a family, and `sets/`."""
    return _root() / "rules"


def registry_folder() -> Path:
    """The folder of the shipped reference registry."""
    return _root() / "seeds" / "registry"


def drafts_folder() -> Path:
    """The folder of sample drafts."""
    return _root() / "seeds" / "drafts"
