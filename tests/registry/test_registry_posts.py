"""Groups of those who held an office: what the registry keeps of them gives the same names as its index."""

import pytest

from factlint.registry import posts as posts_module
from factlint.registry.posts import Posts, posts

OFFICES = ("president", "premier", "speaker", "chief")
STOCK = (
    "- {id: norland, kind: place, name: Norland}\n"
    "- {id: body, kind: organisation, name: Fish Board}\n"
    "- {id: chair, kind: office, name: Chair, jurisdiction: body}\n"
    + "".join(f"- {{id: {id}, kind: office, name: {id.title()}, jurisdiction: norland}}\n" for id in OFFICES)
    + "- {id: ada, kind: person, name: Ada Berg, aliases: [Ada M. Berg, Ada Berg-Holm], tenures: [{office: premier, from: 2001}, {office: chief}]}\n"
    "- {id: bo, kind: person, name: Bo Ek, country: norland, tenures: [{office: speaker, from: 1990, to: 1999}]}\n"
    "- {id: cy, kind: person, name: Cy Bergh, tenures: [{office: chair, from: 1990}]}\n"
    "- {id: di, kind: person, name: Di Berg}\n"
)


@pytest.fixture
def registry(registry_of):
    return registry_of(STOCK)


def texts(names):
    return sorted((name.person, name.text) for name in names)


@pytest.mark.parametrize("words", [("Ida", "Berg"), ("bo", "BERG"), ("Adda", "Borg"), ("Nobody",), ()])
def test_the_holders_of_a_place_are_those_of_its_offices(registry, words):
    kept, looked_up = posts(registry).group_in("norland"), posts(registry).group(OFFICES)
    assert texts(kept.sharing(words)) == texts(looked_up.sharing(words))
    assert texts(kept.around(words)) == texts(looked_up.around(words))


def test_names_around_a_written_one_share_a_word_or_are_a_few_letters_away(registry):
    found = posts(registry).group_in("norland").around(("Adda", "Borg"))
    assert texts(found) == [("ada", "Ada Berg"), ("ada", "Ada M. Berg")]
    assert texts(posts(registry).group_in("body").around(("Cy", "Berg"))) == [("cy", "Cy Bergh")]
    assert posts(registry).group_in("nowhere").around(("Cy", "Berg")) == []


def test_holders_of_a_place_are_made_for_the_first_group_only(registry, monkeypatch):
    assert texts(posts(registry).group_in("norland").sharing(("Ek",))) == [("bo", "Bo Ek")]
    monkeypatch.setattr(registry, "holders", None)
    assert texts(posts(registry).group_in("norland").sharing(("Ada",))) != []


def test_more_holders_than_are_kept_are_looked_up(registry, monkeypatch):
    monkeypatch.setattr(posts_module, "_MOST", 1)
    monkeypatch.setattr(Posts, "names", None)
    group = posts(registry).group_in("norland")
    assert texts(group.sharing(("Berg",))) == [("ada", "Ada Berg"), ("ada", "Ada M. Berg")]
    assert ("ada", "Ada Berg") in texts(group.around(("Ada", "Borg")))
