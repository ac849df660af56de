"""The population that a draft gives a country; parts of it and other counts are none."""

import pytest
from figure_texts import value

from factlint.claims.figures.extract import FigureClaims
from factlint.claims.figures.populations import population_claims
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry

# (sentence, expected)
CASES = [
    ("Germany has a population of 84 million.", "de 84000000"),
    ("Germany had a population of 82 million in 2010.", "de 82000000"),
    ("Norway, with a population of 5.6 million, is rich.", "no 5600000"),
    ("The population of Norway is 5.6 million.", "no 5600000"),
    ("The population of France has reached 68 million.", "fr 68000000"),
    ("The population of Japan was 128 million in 2008.", "jp 128000000"),
    ("Norway’s population is 5,600,000.", "no 5600000"),
    ("India’s population of 1.4 billion is young.", "in 1400000000"),
    ("Japan's population stood at 128 million.", "jp 128000000"),
    ("France has 68 million people.", "fr 68000000"),
    ("France has 68 million inhabitants and 40 nuclear plants.", "fr 68000000"),
    ("Poland is home to 38 million people.", "pl 38000000"),
    ("India, a country of 1.4 billion people, votes.", "in 1400000000"),
    ("France, a nation of 68 million people, votes.", "fr 68000000"),
    ("Norway, population 5.6 million, has 400 judges.", "no 5600000"),
    ("Sweden, whose population is 10.5 million, joined.", "se 10500000"),
    ("Poland has about 38 million people.", "pl about 38000000"),
    ("Norway has 5,600 residents per doctor.", ""),
    ("Germany has 84,000 people in care homes.", ""),
    ("France has 68 million cars.", ""),
    ("India sent 40 people.", ""),
    ("Norway beat Sweden 3-1 before 40,000 people.", ""),
    ("Japan has 120 million people who vote.", ""),
    ("Poland took in a million people from Ukraine.", ""),
    ("Germany has 2 million more people than in 2010.", ""),
    ("The population of Norway rose by 40,000.", ""),
    ("France and its 68 million people mourn.", ""),
    ("Germany is 84 kilometres away.", ""),
    ("Germany has 16 states.", ""),
    ("In Norway 5.6 million krone were paid.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_populations(text, expected):
    analysis = Analysis(read(Source("draft", text), "plain"), open_registry()[0])
    found = population_claims(analysis, FigureClaims(analysis).figures)
    assert "; ".join(f"{one.country} {value(one.figure)}" for one in found) == expected
