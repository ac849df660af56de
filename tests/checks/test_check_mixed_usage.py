import pytest
from check_runs import findings, marked

from factlint.checks.mixed_usage import MixedUsage

CHECK = MixedUsage(forms={"grey": (), "gray": ()})


def test_the_lesser_form_is_reported_once_at_its_first_place():
    text, found = findings(CHECK, "A grey cat, a grey dog, a gray fox, a gray owl and a grey hen.")
    assert [text[f.span.start : f.span.end] for f in found] == ["gray"]
    assert found[0].span.start == text.index("gray")
    assert found[0].values == {"minority": "gray", "majority": "grey", "count": "2", "majority_count": "3"}
    assert found[0].related[0].span.start == text.index("grey")


def test_of_equals_the_one_that_comes_first_is_the_usual_one():
    assert marked(CHECK, "A gray cat and a grey dog.") == ["grey"]
    assert marked(CHECK, "A grey cat and a gray dog.") == ["gray"]


@pytest.mark.parametrize(
    "text",
    [
        "A grey cat and a grey dog.",
        "A grey cat met Mr Graygrey and a greyhound by the graying wall.",
        "A grey cat sat. “A gray cat sat,” he wrote.",
        "No colour at all.",
    ],
)
def test_left_alone(text):
    assert marked(CHECK, text) == []


def test_headings_and_quotations_count_when_asked():
    text = "# A gray day\n\nIt was a grey day in town.\n"
    assert marked(CHECK, text, "markdown") == []
    assert marked(MixedUsage(CHECK.forms, in_headings=True), text, "markdown") == ["grey"]
    quoted = "A grey cat sat. “A gray cat sat,” he wrote."
    assert marked(MixedUsage(CHECK.forms, in_quotations=True), quoted) == ["gray"]


def test_least():
    assert marked(MixedUsage(CHECK.forms, least=2), "A grey cat, a grey dog, a gray fox.") == []


def test_three_forms_give_two_findings():
    check = MixedUsage(forms={"okay": (), "OK": (), "O.K.": (r"O\.K\.",)})
    assert marked(check, "It is OK and OK, she is okay, he is O.K. now.") == ["okay", "O.K."]


@pytest.mark.parametrize("forms", [{"one": ()}, {"one": ("(",), "two": ()}])
def test_validate(forms):
    with pytest.raises(ValueError, match="forms: "):
        MixedUsage(forms=forms).validate()
