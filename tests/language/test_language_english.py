"""Whether a draft is in English."""

import pytest

from factlint.language.english import is_english

ENGLISH = (
    "The council met on Monday and put off the vote. A report by the harbour office was read to the members, and "
    "they asked for more time. It was said that the bridge would be closed for a month."
)


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat traf sich am Montag und verschob die Abstimmung. Ein Bericht der Behörde lag vor, und die Räte baten"
        " um mehr Zeit. Es hieß, die Brücke werde für einen Monat gesperrt und das Geld sei nicht da.",
        "Le conseil a reporté le vote. Un rapport de la capitainerie a été lu aux membres et les élus ont demandé plus"
        " de temps. Le pont sera fermé pendant un mois, selon le maire de la ville et le préfet de la région.",
        "Совет собрался в понедельник и отложил голосование о мосте до весны.",
        "市议会星期一开会并推迟了表决，港务局的报告已经宣读，大桥将关闭一个月。",
    ],
)
def test_other_languages(text):
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "",
        "Ja.",
        "Москва",
        ENGLISH + " The sign read: Совет собрался в понедельник.",
        ENGLISH.upper(),
        "Anna Berg, Jean de la Tour, Piet van den Berg, Ana de Souza, " * 10,
        "1 2 3 4 5 " * 50,
    ],
)
def test_english_and_what_cannot_be_told(text):
    assert is_english(text)
