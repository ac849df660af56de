import pytest
from check_runs import findings, marked

from factlint.checks.same_stem_object import SameStemObject
from factlint.language.syntax import available

CHECK = SameStemObject(stop=("live", "train"))
needs_syntax = pytest.mark.skipif(not available(), reason="no trained English model is installed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club hopes to recruit new recruits.", "recruit new recruits"),
        ("The firm will employ many more employees.", "employ many more employees"),
        ("It is known for recruiting young recruits in towns.", "recruiting young recruits"),
        ("She recruited several untrained recruits for the post.", "recruited several untrained recruits"),
        ("They must donate large donations to it.", "donate large donations"),
        ("He may invest a big investment in rail.", "invest a big investment"),
    ],
)
def test_found(text, expected):
    assert marked(CHECK, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They want to live better lives.",
        "They want to recruit recruits and the recruits.",
        "They want to recruit new recruiters.",
        "The recruit new recruits admire is gone.",
        "They want to recruit new recruit companies.",
        "He will have many having.",
        "They want to recruit. New recruits came.",
        "They want to recruit, new recruits say.",
        "They want to recruit\n\nnew recruits for a war that goes on and on and on.",
        "They do not know even know what it is.",
    ],
)
def test_left_alone(text):
    assert marked(CHECK, text) == []


def test_values():
    _, found = findings(CHECK, "They want to recruit new recruits.")
    assert found[0].values == {"match": "recruit new recruits", "verb": "recruit", "noun": "recruits"}


def test_objects_without_a_modifier_are_another_matter():
    check = SameStemObject(modified=False)
    assert marked(check, "They want to recruit the recruits.") == ["recruit the recruits"]
    assert marked(check, "They want to recruit new recruits.") == []


@needs_syntax
def test_syntax_tells_objects_from_other_nouns():
    check = SameStemObject(modified=False, syntax=True)
    assert marked(check, "The army must recruit recruits before spring.") == ["recruit recruits"]
    assert marked(check, "The recruits recruit nobody; they recruit, recruits say.") == []
