"""The generated registry in use: right titles of many countries and years are silent, wrong ones are found."""

from __future__ import annotations

import pytest

from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

REGISTRY, _ = open_registry()
RULES, SETS, _ = load_rules()
TITLES = select_rules(RULES, SETS, select=["title"])

EUROPE = [
    (
        "2009-03-10",
        "Icelandic Prime Minister Jóhanna Sigurðardóttir said on Tuesday that the banks would stay open.",
    ),
    ("2003-05-05", "Swedish Prime Minister Göran Persson said on Monday that the vote would go ahead."),
    (
        "2012-06-12",
        "Spanish Economy Minister Luis de Guindos told reporters on Tuesday that the loan was on its way.",
    ),
    ("2014-11-20", "Romania’s prime minister, Victor Ponta, conceded the race."),
    ("2007-02-02", "Italian Justice Minister Clemente Mastella will answer questions on Friday."),
    ("2019-05-02", "Croatian Prime Minister Andrej Plenković is in Brussels today."),
    ("2011-09-15", "Luc Frieden, Luxembourg’s finance minister, has ruled out a second round."),
    ("2021-02-02", "Estonian Prime Minister Kaja Kallas said on Tuesday that schools would open."),
    ("2016-03-03", "Slovak Foreign Minister Miroslav Lajčák is to speak on Thursday."),
    ("2015-07-08", "Greek Finance Minister Euclid Tsakalotos arrived without a paper on Wednesday."),
    ("2018-04-04", "British Health Secretary Jeremy Hunt said on Wednesday that the letters had gone out."),
    ("2022-07-20", "The former British health secretary, Matt Hancock, is out of the race."),
]
AMERICAS = [
    ("2004-04-04", "Peruvian President Alejandro Toledo said on Sunday that the road would be built."),
    ("2010-02-28", "Chilean President Michelle Bachelet has declared a state of catastrophe."),
    ("2006-05-02", "Bolivian President Evo Morales said on Tuesday that the fields were the state’s."),
    ("2013-01-11", "Jamaican Prime Minister Portia Simpson-Miller is in talks with the lender."),
    ("2019-11-20", "Bolivia’s interim president, Jeanine Áñez, has called for calm."),
    ("2008-09-09", "Paraguayan President Fernando Lugo said on Tuesday that he would stay."),
    ("2021-06-06", "U.S. Commerce Secretary Gina Raimondo said on Sunday that chips were short."),
    ("2014-02-03", "Health and Human Services Secretary Kathleen Sebelius is to testify on Monday."),
    ("2005-09-05", "U.S. Commerce Secretary Carlos Gutierrez said on Monday that ports would reopen."),
    ("2017-10-03", "Luis Guillermo Solís, the president of Costa Rica, has closed the schools."),
    ("2020-01-15", "Guatemalan President Alejandro Giammattei said on Wednesday that ties would be cut."),
]
AFRICA = [
    ("2005-07-06", "Nigerian Finance Minister Ngozi Okonjo-Iweala said on Wednesday that the debt was gone."),
    ("2012-10-10", "Ethiopian Prime Minister Hailemariam Desalegn has promised to go on."),
    ("2016-05-05", "Kenyan Foreign Minister Amina Mohamed is in Addis Ababa today."),
    ("2009-09-09", "Zimbabwean Prime Minister Morgan Tsvangirai said on Wednesday that reforms were late."),
    ("2011-04-04", "Tunisian Prime Minister Beji Caid Essebsi is to meet the envoy on Monday."),
    ("2014-09-09", "Liberian President Ellen Johnson Sirleaf has asked for help."),
    ("2007-12-12", "Ghana’s president, John Kufuor, has signed the bill."),
    ("2018-06-06", "South African Finance Minister Nhlanhla Nene said on Wednesday that growth was slow."),
    ("2020-10-10", "Malawian President Lazarus Chakwera is to visit on Monday."),
    ("2001-06-06", "Senegalese President Abdoulaye Wade said on Wednesday that the ferry was safe."),
    ("2017-03-03", "Gambian President Adama Barrow has freed the prisoners."),
]
MIDDLE_EAST = [
    ("2006-07-20", "Lebanese Prime Minister Fouad Siniora said on Thursday that the airport was shut."),
    ("2010-01-12", "Iraqi Foreign Minister Hoshyar Zebari is in Cairo today."),
    ("2013-05-05", "Jordanian Foreign Minister Nasser Judeh said on Sunday that the camps were full."),
    ("2016-02-02", "Emirati Foreign Minister Abdullah bin Zayed is to travel on Tuesday."),
    (
        "2018-08-08",
        "Iraqi Prime Minister Haider al-Abadi said on Wednesday that the count would be done again.",
    ),
    ("2009-03-03", "Israeli Foreign Minister Tzipi Livni has turned the offer down."),
    ("2015-04-04", "Iran’s foreign minister, Mohammad Javad Zarif, was cheered at the airport."),
    ("2019-01-15", "Omani Foreign Minister Yusuf bin Alawi is in Damascus today."),
    ("2012-01-12", "Yemeni President Ali Abdullah Saleh said on Thursday that he would leave."),
    ("2014-03-19", "Kuwaiti Prime Minister Jaber Al-Mubarak Al-Hamad Al-Sabah has changed his cabinet."),
]
ASIA_AND_PACIFIC = [
    ("2003-03-20", "Australian Prime Minister John Howard said on Thursday that troops were in action."),
    ("2008-05-05", "Nepal’s prime minister, Girija Prasad Koirala, is to resign."),
    ("2011-08-20", "Thai Prime Minister Yingluck Shinawatra said on Saturday that wages would rise."),
    ("2014-12-12", "Fijian Prime Minister Frank Bainimarama is in Lima today."),
    ("2015-01-20", "Sri Lankan President Maithripala Sirisena has ordered an inquiry."),
    ("2018-07-07", "Mongolian President Khaltmaagiin Battulga is to open the games."),
    ("2010-10-10", "Indonesian Finance Minister Agus Martowardojo said on Sunday that subsidies would end."),
    ("2021-09-09", "Andrew Little, New Zealand’s health minister, has defended the plan."),
    ("2019-09-15", "Japanese Environment Minister Shinjiro Koizumi is in New York today."),
    ("2007-04-04", "Indian Railways Minister Lalu Prasad Yadav said on Wednesday that fares would fall."),
    ("2022-02-02", "Malaysian Health Minister Khairy Jamaluddin said on Wednesday that borders would open."),
]

WRONG = [
    (
        "2012-05-07",
        "ENT002",
        "Icelandic Prime Minister Geir Haarde said on Monday that the talks would go on.",
    ),
    (
        "2010-06-01",
        "ENT003",
        "Icelandic Prime Minister Sigmundur Davíð Gunnlaugsson said on Tuesday that the deal was near.",
    ),
    ("2021-10-12", "ENT004", "The former Estonian prime minister, Kaja Kallas, is in London today."),
    ("2005-12-12", "ENT002", "Bulgarian Prime Minister Simeon Saxe-Coburg-Gotha is to visit on Monday."),
    ("2015-02-02", "ENT002", "British Health Secretary Andrew Lansley said on Monday that waits were down."),
    (
        "2012-03-05",
        "ENT003",
        "British Education Secretary Nicky Morgan said on Monday that the exams would stay.",
    ),
    (
        "2019-06-10",
        "ENT002",
        "British Transport Secretary Patrick McLoughlin said on Monday that trains were late.",
    ),
    ("2013-09-10", "ENT002", "U.S. Commerce Secretary Carlos Gutierrez said on Tuesday that trade was up."),
    ("2010-03-02", "ENT003", "U.S. Energy Secretary Ernest Moniz said on Tuesday that oil was cheap."),
    ("2011-03-08", "ENT003", "Polish Finance Minister Teresa Czerwińska is in Vienna today."),
    ("2014-07-08", "ENT002", "Irish Justice Minister Michael McDowell said on Tuesday that judges were few."),
    (
        "2009-05-05",
        "ENT003",
        "New Zealand Prime Minister Jacinda Ardern said on Tuesday that rates were low.",
    ),
    (
        "2013-05-07",
        "ENT002",
        "New Zealand Finance Minister Michael Cullen is to present the budget on Tuesday.",
    ),
    ("2016-09-06", "ENT002", "Croatian Foreign Minister Miomir Žužul is in Vienna today."),
    ("2008-04-08", "ENT003", "Finnish Finance Minister Katri Kulmuni said on Tuesday that taxes were low."),
    ("2017-11-07", "ENT002", "Romanian Prime Minister Emil Boc is in Paris today."),
    ("2012-10-09", "ENT002", "Jamaican Prime Minister P.J. Patterson said on Tuesday that ports were safe."),
    (
        "2019-10-08",
        "ENT002",
        "South African Finance Minister Nhlanhla Nene said on Tuesday that debt was high.",
    ),
    ("2011-05-10", "ENT002", "Lithuanian Prime Minister Gediminas Kirkilas is to travel on Tuesday."),
    ("2020-09-08", "ENT002", "Slovenian Foreign Minister Karl Erjavec is in Rome today."),
    ("2014-05-06", "ENT001", "Slovenian Foreign Minister Kaja Kallas is in Rome today."),
    ("2015-09-08", "ENT001", "Finnish Finance Minister Kaja Kallas is in Rome today."),
]


def _codes(text: str, date: str) -> list[str]:
    result = lint(
        read(Source("draft.txt", text)), TITLES, REGISTRY, DraftDate(PartialDate.parse(date), "test")
    )
    assert not result.failures
    return [found.code for found in result.diagnostics]


@pytest.mark.parametrize(("date", "text"), [*EUROPE, *AMERICAS, *AFRICA, *MIDDLE_EAST, *ASIA_AND_PACIFIC])
def test_a_right_title_is_silent(date: str, text: str):
    assert _codes(text, date) == []


@pytest.mark.parametrize(("date", "code", "text"), WRONG)
def test_a_wrong_title_is_found(date: str, code: str, text: str):
    assert _codes(text, date) == [code]


def test_most_of_the_right_sentences_speak_of_somebody_the_registry_knows():
    """Silence about strangers proves nothing."""
    texts = [text for _, text in [*EUROPE, *AMERICAS, *AFRICA, *MIDDLE_EAST, *ASIA_AND_PACIFIC]]
    known = [
        text
        for text in texts
        if any(use.entity is EntityKind.PERSON for hit in REGISTRY.find_names(text) for use in hit.uses)
    ]
    assert len(known) > 0.8 * len(texts), sorted(set(texts) - set(known))


def test_a_name_of_two_people_stays_silent():
    """Two men called Mark Durkan held office in Northern Ireland."""
    text = "Northern Ireland’s deputy first minister, Mark Durkan, said so on Tuesday."
    assert _codes(text, "2015-06-09") == []


def test_somebody_complete_may_have_held_a_post_that_nobody_compared():
    """Michel Barnier was France’s agriculture minister; his hand-kept record does not say so."""
    assert (
        _codes("The former French agriculture minister, Michel Barnier, is in Paris today.", "2018-05-08")
        == []
    )


def test_a_bare_title_in_a_text_about_elsewhere_may_be_a_namesakes():
    """Nobody knows whether the text means New Zealand's Michael Cullen."""
    bare = "Finance Minister Michael Cullen is to present the budget on Tuesday."
    assert _codes(bare, "2013-05-07") == []
    assert _codes(f"{bare} New Zealand has not had a surplus for years.", "2013-05-07") == ["ENT002"]
