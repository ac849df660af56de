"""Romanisations of one name lead to one key, and those of two names do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.language.transliteration import family_name_first, sound_key, sounds_alike, tradition_of

SAME = [
    ("korean", "young", "yong"),
    ("korean", "lee", "ri"),
    ("korean", "park", "pak"),
    ("korean", "shin", "sin"),
    ("korean", "geum", "kum"),
    ("korean", "cheol", "chol"),
    ("korean", "seokyeol", "sukyeol"),
    ("korean", "choi", "choe"),
    ("chinese", "tsetung", "zedong"),
    ("chinese", "hsiao", "xiao"),
    ("chinese", "ching", "jing"),
    ("cyrillic", "zelenskyy", "zelenskiy"),
    ("cyrillic", "zelensky", "zelenskiy"),
    ("cyrillic", "sergey", "sergei"),
    ("cyrillic", "shoigu", "shoygu"),
    ("cyrillic", "andrii", "andriy"),
    ("cyrillic", "kyslytsya", "kyslytsia"),
    ("arabic", "gaddafi", "qadhafi"),
    ("arabic", "mohammed", "muhammad"),
    ("arabic", "hussein", "husayn"),
    ("arabic", "al-assad", "assad"),
    ("indic", "modi", "modhi"),
]
DIFFERENT = [
    ("korean", "min", "mun"),
    ("korean", "jong", "yong"),
    ("chinese", "wang", "huang"),
    ("cyrillic", "volodymyr", "vladimir"),
    ("cyrillic", "petrov", "petrova"),
    ("arabic", "hassan", "hussein"),
    ("", "healy", "healey"),
]


@pytest.mark.parametrize(("tradition", "one", "other"), SAME)
def test_spellings_of_one_name_sound_alike(tradition: str, one: str, other: str) -> None:
    assert sounds_alike(one, other, tradition)


@pytest.mark.parametrize(("tradition", "one", "other"), DIFFERENT)
def test_different_names_do_not(tradition: str, one: str, other: str) -> None:
    assert not sounds_alike(one, other, tradition)


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz-'", max_size=30),
    st.sampled_from(sorted({t for t, *_ in SAME})),
)
def test_a_key_is_made_of_any_word_and_never_depends_on_case(word: str, tradition: str) -> None:
    key = sound_key(word, tradition)
    assert key == sound_key(word.upper(), tradition)
    assert key == key.lower()
    assert sounds_alike(word, word, tradition)


def test_countries_have_their_traditions() -> None:
    assert tradition_of("kp") == tradition_of("kr") == "korean"
    assert tradition_of("fr") == ""
    assert family_name_first("hu") and family_name_first("cn") and not family_name_first("it")
