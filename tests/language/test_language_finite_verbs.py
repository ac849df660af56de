"""Which words may be finite verbs, and that the list behind it is in order."""

from pathlib import Path

import pytest

from factlint.language import finite_verbs
from factlint.language.finite_verbs import has_finite, is_base, is_participle_only, may_be_finite


@pytest.mark.parametrize(
    "word",
    "go goes went is wasn’t said, builds built carries watches hosted privatizes clarify they’re China’s".split(),
)
def test_may_be_finite(word):
    assert may_be_finite(word)


@pytest.mark.parametrize(
    "word", "webinars organizations written gone stolen the of Webinars Builds 12 — xyzzy less".split()
)
def test_is_never_finite(word):
    assert not may_be_finite(word)


def test_words_together():
    assert has_finite("a house that burns".split())
    assert not has_finite("a webinar without organizations".split())
    assert is_base("burn")
    assert not is_base("burnt")
    assert is_participle_only("broken")
    assert not is_participle_only("broke")


def test_the_list_is_sorted_and_says_where_it_is_from():
    path = Path(finite_verbs.__file__).with_name("data") / "verbs.txt"
    text = path.read_text(encoding="utf-8")
    assert "# source: " in text
    assert "# as_of: " in text
    parts = (
        text.partition("bases\n")[2].replace("\npast\n", "\f").replace("\nparticiples\n", "\f").split("\f")
    )
    assert len(parts) == 3
    for part in parts:
        words = part.split()
        assert words == sorted(set(words))
        assert all(word.isalpha() and word.islower() for word in words)
