"""One measure in two units; rates, brackets and compounds are none."""

import pytest
from figure_texts import claims_of, value

# (sentence, expected)
CASES = [
    ("The harbour is 12 kilometres (7.5 miles) away.", "12 km = 7.5 mile"),
    ("A 34-metre (112-foot) ferry turned over.", "34 m = 112 foot"),
    ("The water was 9C (48F).", "9 C = 48 F"),
    ("It spread to 8,000 acres (3,237 hectares).", "8000 acre = 3237 hectare"),
    ("Winds of 35 mph (56 kph) were forecast.", "35 mph = 56 km/h"),
    ("It will be minus 8 degrees Celsius (18 degrees Fahrenheit).", "-8 C = 18 F"),
    ("The planet has warmed by 1.5C (2.7F).", "1.5 C = 2.7 F or difference"),
    ("The catch weighed 250 kilograms (551 pounds).", "250 kg = 551 pound"),
    ("The tank holds 5,000 litres (1,321 gallons) of diesel.", "5000 litre = 1321 gallon"),
    ("It is 80 kilometers, or 50 miles, from the border.", "80 km = 50 mile"),
    ("Rain amounted to 142 millimetres (5.6 inches).", "142 mm = 5.6 inch"),
    ("The farm covers 2,800 hectares (6,900 acres).", "2800 hectare = 6900 acre"),
    ("The wing has 1,200 square metres (12,900 square feet) of galleries.", "1200 square m = 12900 square foot"),
    ("A wall 23 metres long (75 feet) came down.", "23 m = 75 foot or difference"),
    ("The park has 40 sq km (15 square miles) of forest.", "40 square km = 15 square mile"),
    ("He carried 20 kg [44 lb] of rice.", "20 kg = 44 pound"),
    ("Some 3,000 feet (about 900 metres) of cable were stolen.", "about 3000 foot = about 900 m"),
    ("It rains 95 mm (3.7 inches) in a day and 70 mm (2.8 inches) at night.", "95 mm = 3.7 inch; 70 mm = 2.8 inch"),
    ("The ship does 30 knots (35 mph).", "30 knot = 35 mph"),
    ("The pipe leaked 400 barrels (64,000 litres) of oil.", "400 barrel = 64000 litre"),
    ("He is 6 feet 2 inches (188 cm) tall.", ""),
    ("The plane flew at 30,000 feet (Mach 0.8).", ""),
    ("Yields reached 8 tonnes per hectare (119 bushels per acre).", ""),
    ("The car did 50 miles (and 3 gallons) a day.", ""),
    ("It sells 12 tonnes (£4,000) a year.", ""),
    ("The hill is 300 metres (2010 survey) high.", ""),
    ("They ran 10 km (5 km less than planned).", ""),
    ("The dose is 5 grams (a teaspoon).", ""),
    ("The room was 18 degrees (64 Fahrenheit).", ""),
    ("Between 10 and 15 km (6–9 miles) of road are under water.", "10 to 15 km = 6 to 9 mile"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_conversions_of_a_sentence(text, expected):
    found = [
        f"{value(one.first)} = {value(one.second)}{' or difference' if one.difference else ''}"
        for one in claims_of(text).conversions
    ]
    assert "; ".join(found) == expected
