import pickle
import subprocess
import sys

import pytest

from factlint.core.errors import FactlintError
from factlint.language import syntax


def test_nothing_is_loaded_for_the_question_or_for_no_sentences():
    code = (
        "import sys; from factlint.language import syntax; syntax.available(); syntax.parse([]);"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_model_the_way_out_is_named(monkeypatch):
    monkeypatch.setattr(syntax, "MODELS", ("no_such_model_anywhere",))
    assert not syntax.available()
    with pytest.raises(syntax.SyntaxUnavailable, match=r'pip install "factlint\[syntax\]"') as error:
        syntax.parse(["A sentence."])
    assert isinstance(error.value, FactlintError)
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


@pytest.mark.skipif(not syntax.available(), reason="no trained English model is installed")
def test_parses_come_in_order():
    first, second = syntax.parse(["The dogs chased the cats across the yard.", "It rains."])
    assert [token.text for token in second] == ["It", "rains", "."]
    assert next(token.head.text for token in first if token.dep_ == "dobj") == "chased"
