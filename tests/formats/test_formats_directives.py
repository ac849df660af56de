"""Suppression comments."""

from __future__ import annotations

import pytest

from factlint.core.source import Source
from factlint.formats.directives import parse_directive

SOURCE = Source("draft", "one\ntwo\n\nfour\n")


@pytest.mark.parametrize(
    ("content", "kind", "codes", "reason"),
    [
        ("factlint: ignore", "ignore", (), ""),
        (" factlint: ignore[FCT001] ", "ignore", ("FCT001",), ""),
        (
            "factlint: ignore[FCT001, office-holder] said by him",
            "ignore",
            ("FCT001", "office-holder"),
            "said by him",
        ),
        ("factlint: ignore[FCT001] — known", "ignore", ("FCT001",), "known"),
        ("factlint:ignore[] x", "ignore", (), "x"),
        ("factlint: ignore-next-line[A1] two\n words", "ignore-next-line", ("A1",), "two words"),
        ("factlint: ignore-file[A1]", "ignore-file", ("A1",), ""),
        ("factlint: off", "off", (), ""),
        ("factlint: on", "on", (), ""),
    ],
)
def test_directives(content: str, kind: str, codes: tuple[str, ...], reason: str) -> None:
    directive = parse_directive(SOURCE, content, 0, 3)
    assert directive is not None
    assert (str(directive.kind), directive.codes, directive.reason) == (kind, codes, reason)


@pytest.mark.parametrize(
    "content", ["", "factlint", "factlint: ignored", "factlint: once", "see factlint: off", "vale: off"]
)
def test_not_directives(content: str) -> None:
    assert parse_directive(SOURCE, content, 0, 3) is None


def test_targets() -> None:
    for content, own_line, target in (
        ("factlint: ignore", True, 2),
        ("factlint: ignore", False, 4),
        ("factlint: ignore-next-line", True, 4),
        ("factlint: off", False, 2),
    ):
        directive = parse_directive(SOURCE, content, 4, 7, own_line=own_line)
        assert directive is not None
        assert (directive.line, directive.target) == (2, target), content
