import pytest

from factlint.language.stems import is_noun_of, verb_stems
from factlint.language.word_classes import is_adjective_like


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("recruits", "recruit"),
        ("recruitment", "recruiting"),
        ("donations", "donated"),
        ("discoveries", "discovers"),
        ("supplies", "supply"),
        ("buildings", "build"),
        ("employees", "employs"),
        ("planning", "plan"),
        ("proposals", "propose"),
    ],
)
def test_nouns_made_from_the_verb(noun, verb):
    assert is_noun_of(noun, verb)


@pytest.mark.parametrize(
    ("noun", "verb"), [("trainers", "train"), ("parties", "part"), ("producer", "produce")]
)
def test_other_nouns(noun, verb):
    assert not is_noun_of(noun, verb)


def test_the_forms_of_a_verb_share_a_stem():
    for form in ("donates", "donated", "donating"):
        assert verb_stems("donate") & verb_stems(form)


@pytest.mark.parametrize("word", ["new", "national", "brand-new", "3,000", "untrained", "highly"])
def test_adjectives(word):
    assert is_adjective_like(word)


@pytest.mark.parametrize("word", ["army", "recruit", "to", "town"])
def test_no_adjectives(word):
    assert not is_adjective_like(word)
