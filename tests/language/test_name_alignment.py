"""What a written full name is to a registered one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.language.name_alignment import Likeness, align, edits_allowed, same_given_name

CASES = [
    ("Emanuel Macron", "Emmanuel Macron", "", Likeness.NEAR),
    ("Olaf Schulz", "Olaf Scholz", "", Likeness.NEAR),
    ("Georgia Meloni", "Giorgia Meloni", "", Likeness.NEAR),
    ("Justin Trudaeu", "Justin Trudeau", "", Likeness.NEAR),
    ("Trudeau Justin", "Justin Trudeau", "", Likeness.TURNED),
    ("Anthony Scholz", "Olaf Scholz", "", Likeness.GIVEN_NAME),
    ("Tony Blair", "Anthony Blair", "", Likeness.SAME),
    ("Alex Stubb", "Alexander Stubb", "", Likeness.SAME),
    ("Jean Claude Juncker", "Jean-Claude Juncker", "", Likeness.SAME),
    ("Barack Hussein Obama", "Barack Obama", "", Likeness.SAME),
    ("Kim Young Bok", "Kim Yong Bok", "korean", Likeness.ROMANISED),
    ("Shin Geum Cheol", "Sin Kum Chol", "korean", Likeness.ROMANISED),
    ("Yoon Suk-yul", "Yoon Suk Yeol", "korean", Likeness.ROMANISED),
    ("Wang Li", "Wang Yi", "chinese", None),
    ("Kim Min-jae", "Kim Min-seok", "korean", None),
    ("Angela Merkel", "Angela Rayner", "", None),
    ("Peter Smith", "Paul Jones", "", None),
]


@pytest.mark.parametrize(("written", "known", "tradition", "likeness"), CASES)
def test_likeness(written: str, known: str, tradition: str, likeness: Likeness | None) -> None:
    found = align(written.split(), known.split(), tradition=tradition)
    assert (found.likeness if found else None) == likeness


def test_a_loose_look_allows_one_edit_more() -> None:
    written, known = ["Jon", "Healy"], ["John", "Healey"]
    assert align(written, known, tradition="") is None
    found = align(written, known, tradition="", loose=True)
    assert found is not None and (found.likeness, found.edits) == (Likeness.NEAR, 2)


def test_misspelt_given_names_are_no_short_forms() -> None:
    assert same_given_name("Joe", "Joseph")
    assert same_given_name("Bill", "William")
    assert not same_given_name("Jon", "John")
    assert not same_given_name("Anthony", "Antony")
    assert not same_given_name("Steven", "Stephen")


WORDS = st.lists(st.text(alphabet="abcdefghiklmnoprstuvwz", min_size=2, max_size=9), min_size=2, max_size=3)


@given(WORDS)
def test_a_name_is_the_same_as_itself(words: list[str]) -> None:
    found = align(words, words, tradition="")
    assert found is not None and found.likeness is Likeness.SAME


@given(WORDS, WORDS)
def test_a_near_name_keeps_within_its_edits(written: list[str], known: list[str]) -> None:
    found = align(written, known, tradition="")
    if found is not None and found.likeness is Likeness.NEAR:
        assert 0 < found.edits <= edits_allowed(known)
