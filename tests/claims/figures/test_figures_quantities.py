"""Which figures a sentence holds, their values, units and what loosens them; traps hold none."""

import pytest
from figure_texts import claims_of, values

# (sentence, expected)
CASES = [
    ("Thirty-one adults and 14 children were rescued.", "31, 14"),
    ("The fund holds $4-billion in bonds.", "4000000000 $"),
    ("It cost £1.3m to build and €2bn to run.", "1300000 £, 2000000000 €"),
    ("Some 2,210 prisoners returned.", "about 2210"),
    ("Prices rose 4.2% in May and 4.2 per cent in June.", "4.2 %, 4.2 %"),
    ("The rate was raised by 25 basis points, or 0.25 percentage points.", "0.25 points, 0.25 points"),
    ("More than 300 people were hurt, at least 12 of them badly.", "at least 300, at least 12"),
    ("Up to 40 firms and as many as 9,000 workers may be affected.", "at most 40, at most 9000"),
    ("Nearly 3,000 homes and almost 50 schools were closed.", "nearly 3000, nearly 50"),
    ("Between 10,000 and 12,000 marchers came; police counted 10,000–12,000.", "10000 to 12000, 10000 to 12000"),
    ("A dozen ships and half a million tonnes of grain were held up.", "12, 500000 tonne"),
    ("The trek is 80km long and 5 feet wide.", "80 km, 5 foot"),
    ("Temperatures fell to minus 8 degrees Celsius and -12C on the hill.", "-8 C, -12 C"),
    ("The 34-metre vessel weighs 36 tonnes.", "34 m, 36 tonne"),
    ("Two and a half million people voted in 650 seats.", "2500000, 650"),
    ("He paid 512 kroner, 43.10 kroner and 1.9 billion yen.", "512 kr, 43.1 kr, 1900000000 ¥"),
    ("Some 1,500 sq km and 1,200 square metres were burned.", "about 1500 square km, 1200 square m"),
    ("Fewer than 100 pupils attend; no more than 20 sit exams.", "at most 100, at most 20"),
    ("The house has 12 rooms and one kitchen.", "12, 1"),
    ("A hundred and four people died in a hundred days.", "104"),
    ("It employs six hundred and twelve people.", "612"),
    ("The reserve is twenty-six million barrels.", "26000000 barrel"),
    ("About 4.13 million passengers flew on 38 aircraft.", "about 4130000, 38"),
    ("The bank holds US$300bn, A$45 million and HK$12 million.", "300000000000 $, 45000000 A$, 12000000 HK$"),
    ("In 2019, 40 people came; in 1975, 2,385 people died.", "40, 2385"),
    ("He is 45, and Tom Rafferty, 71, a pilot, is older.", "45"),
    ("The quake of magnitude 6.1 hit Highway 89 near Route 66.", ""),
    ("City won 3-1 in front of 41,000 fans at 7.30pm.", "41000"),
    ("The Boeing 737 left Gate 12 at 4:17 for Room 101.", ""),
    ("Call 555-0123 or 0800 555 555, ext 12.", ""),
    ("Version 3.2.1 of Windows 11 runs on the F-16 and the G7.", ""),
    ("They met on 3 March, on May 14 and on Nov. 20.", ""),
    ("He had one of the best views; no one else did.", ""),
    ("It rained for 40 minutes, three days and 14 weeks.", ""),
    ("The number 1,23,456 and the number 10,0000 are none.", ""),
    ("Values of 1e999, ٣ and 99999999999999999999 are left out.", ""),
    ("One in six trains and two-thirds of buses were late; 31 were cancelled.", "6, 31"),
    ("Sales doubled to 30 ships from 15.", "30, 15"),
    ("The girl, 9, and her 12-year-old brother ate 3 pies.", "9, 3"),
    ("She finished 3rd of 412 runners in the 1980s.", "412"),
    ("It takes 5 to 7 litres of oil.", "5 to 7 litre"),
    ("Around one per cent, or 1 in 100, was lost.", "about 1 %, 1, 100"),
    ("At 35 mph (56 kph) the train is slow.", "35 mph, 56 km/h"),
    ("The score was 52-47, and the vote 50/50.", ""),
    ("About $1,500 to $2,000 a head is paid.", "about 1500 to 2000 $"),
    ("The law, Article 50 of the treaty, has 12 pages.", "12"),
    ("“Of the 62,” he said, “41 live here.”", "62, 41"),
    ("The 2,000-strong force has 1,200 vehicles.", "1200"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_figures_of_a_sentence(text, expected):
    assert values(claims_of(text).figures) == expected
