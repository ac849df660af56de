"""Expressions from the programs of an earlier run: the same as compiled ones, and never in the way."""

from __future__ import annotations

import marshal
import re

import pytest

from factlint.core import regex


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setattr(regex, "_known", None)
    monkeypatch.setattr(regex, "_used", {})
    monkeypatch.setattr(regex, "_new", False)


EXPRESSIONS = [
    (r"\b(?P<number>\d+) (?:apples|pears)", 0),
    (r"^(?:über|[À-Þ]\w+)(?P<mark>[.!?])$", re.MULTILINE),
    (r"(?i:a)(b)?|(?<=x)y(?!z)", re.IGNORECASE | re.DOTALL),
    (r"(?P<quote>[“\"]).{1,9}?(?P=quote)", 0),
]
TEXT = 'Über! 12 apples, 3 pears.\nÄpfel?\n"so" AB xy xyz'


def found(pattern):
    return [(match.span(), match.groupdict(), match.lastgroup) for match in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("source", "flags"), EXPRESSIONS)
def test_a_program_finds_what_the_expression_finds(source, flags):
    regex.use_programs({})
    first = regex.expression(source, flags)
    programs = marshal.loads(marshal.dumps(regex.programs_to_keep()))
    regex.use_programs(programs)
    again = regex.expression(source, flags)
    plain = re.compile(source, flags)
    assert found(first) == found(again) == found(plain)
    assert (again.pattern, again.flags, again.groups, again.groupindex) == (
        plain.pattern,
        plain.flags,
        plain.groups,
        plain.groupindex,
    )
    assert regex.programs_to_keep() is None


def test_without_programs_nothing_is_kept():
    assert regex.expression("a+").fullmatch("aaa")
    assert regex.programs_to_keep() is None


def test_a_damaged_program_is_compiled_again():
    regex.use_programs({"0 a+": (32, b"\xff\xff\xff\x0f" * 3, 1, {})})
    assert regex.expression("a+").fullmatch("aaa")


def test_a_wrong_expression_is_still_wrong():
    regex.use_programs({})
    with pytest.raises(re.error):
        regex.expression("(")


def test_programs_that_nobody_uses_are_dropped_in_the_end(monkeypatch):
    monkeypatch.setattr(regex, "_MOST", 1)
    regex.use_programs({"0 b+": regex._program("b+", 0)})
    regex.expression("a+")
    kept = regex.programs_to_keep()
    assert kept is not None
    assert list(kept) == ["0 a+"]
