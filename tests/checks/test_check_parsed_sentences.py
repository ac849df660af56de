"""Checks that parse: what they propose without the model, and that one document is parsed in one batch."""

import sys

import pytest
from check_runs import findings, marked

from factlint.checks.parsed_fragment import ParsedFragment
from factlint.checks.parses import Parses
from factlint.checks.subject_apart import SubjectApart
from factlint.core.dates import DraftDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.language import syntax
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

needs_model = pytest.mark.skipif(not syntax.available(), reason="no trained English model is installed")
GARBLED = (
    "The price of the tickets were raised twice. Boats stranded on the beach. Nobody was hurt.\n\n"
    "The prize were given to a baker. The council wants to invest its investments in the port."
)


def diagnosed(text: str, *codes: str) -> list[str]:
    rules, sets, _ = load_rules()
    active = select_rules(rules, sets, select=list(codes))
    registry, _ = open_registry()
    return [one.code for one in lint(read(Source("draft", text)), active, registry, DraftDate()).diagnostics]


@needs_model
def test_all_checks_of_a_document_share_one_batch(monkeypatch):
    batches = []
    parse = syntax.parse

    def counted(sentences):
        batches.append(list(sentences))
        return parse(sentences)

    monkeypatch.setattr(syntax, "parse", counted)
    assert diagnosed(GARBLED, "LNG023", "LNG087", "LNG088") == ["LNG087", "LNG088", "LNG087", "LNG023"]
    assert len(batches) == 1
    assert "Nobody was hurt." not in batches[0]


def test_without_a_proposal_nothing_is_parsed(monkeypatch):
    def never(sentences):
        raise AssertionError("nothing was proposed")

    monkeypatch.setattr(syntax, "parse", never)
    plain = "The prices of the tickets were raised. The boats lay on the beach. He has a house by the sea."
    assert diagnosed(plain, "LNG023", "LNG087", "LNG088") == []


def test_a_run_without_a_proposal_leaves_spacy_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert findings(SubjectApart(), "The roof of the house is new, and the doors are old.")[1] == []


def test_proposals_are_whole_sentences():
    text = "Rain fell. The price of the tickets were raised twice. It was late."
    document = read(Source("draft", text))
    assert document.text == text
    found: list[tuple[int, int]] = []

    class Spy(Parses):
        def of(self, context, wanted):
            found.extend(wanted)
            return []

    from factlint.checks.context import CheckContext
    from factlint.claims.extract import Claims
    from factlint.language.analysis import Analysis

    registry, _ = open_registry()
    analysis = Analysis(document, registry)
    claims = Claims(analysis, registry, DraftDate())
    context = CheckContext(document, analysis, claims, registry, DraftDate(), {}, "", Spy(()))
    with pytest.raises(ValueError, match="shorter"):
        list(SubjectApart().run(context))
    assert [text[start:end] for start, end in found] == ["The price of the tickets were raised twice."]


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "The crew of the ships were saved.",
        "The author of the plays, and the actor, are old.",
        "If the price of the tickets were lower, more would come.",
        "The unemployed in the north have no say.",
        "A third of the houses are empty.",
        "Numbers is the fourth book.",
        "",
        "were have are is " * 500,
    ],
)
def test_subjects_that_agree_or_may(text):
    assert marked(SubjectApart(), text) == []


@needs_model
def test_a_fragment_needs_full_sentences_around_it():
    assert marked(ParsedFragment(), "It was dark. Boats stranded on the beach. Nobody came.") == [
        "Boats stranded on the beach."
    ]
    assert marked(ParsedFragment(), "Boats stranded on the beach.") == []
    assert marked(ParsedFragment(), "It was dark. Boats drifted on the lake. Nobody came.") == []
