"""When members of Congress who sat before 1999 began: the data of the facts folder cut their first terms off.

Source: `legislators-current.yaml` of unitedstates/congress-legislators (CC0), read at the commit that each
row of us_congress.csv names; terms with no more than a hundred days between them are one, because sessions
used to end in autumn. Of Max Baucus only the year is given: the source has him in both chambers at once.
"""

from __future__ import annotations

_STARTS = """
A000055 House 1997-01-07; B000213 House 1985-01-03; B000243 Senate 1978
B000287 House 1993-01-05; B000490 House 1993-01-05; B000574 House 1996-05-21
B000575 House 1997-01-07; B000589 House 1991-01-03; B000711 Senate 1993-01-05
B000755 House 1997-01-07; B000911 House 1993-01-05; B000944 House 1993-01-05
B001135 House 1995-01-04; B001227 House 1998-05-19; C000059 House 1993-01-05
C000141 House 1987-01-06; C000266 House 1995-01-04; C000537 House 1993-01-05
C000567 Senate 1979-01-15; C000714 House 1965-01-04; C000984 House 1996-04-16
C001036 House 1998-03-10; D000096 House 1997-01-07; D000191 House 1987-01-06
D000197 House 1997-01-07; D000216 House 1991-01-03; D000399 House 1995-01-04
D000482 House 1995-01-04; D000533 House 1988-11-08; E000179 House 1989-01-03
E000215 House 1993-01-05; F000030 House 1993-06-08; F000043 House 1995-01-04
F000062 Senate 1992-11-10; F000372 House 1995-01-04; G000289 House 1993-01-05
G000359 House 1995-01-04; G000377 House 1997-01-07; G000386 Senate 1981-01-05
G000410 House 1993-01-05; G000535 House 1993-01-05; H000206 Senate 1985-01-03
H000324 House 1993-01-05; H000338 Senate 1977-01-04; H000636 House 1997-01-07
H000874 House 1981-01-05; I000024 Senate 1994-11-17; I000025 Senate 1963-01-09
J000032 House 1995-01-04; J000126 House 1993-01-05; J000174 House 1991-01-03
J000255 House 1995-01-04; K000009 House 1983-01-03; K000148 Senate 1985-01-03
K000188 House 1997-01-07; K000210 House 1993-01-05; L000174 Senate 1975-01-14
L000261 Senate 1979-01-15; L000263 House 1983-01-03; L000287 House 1987-01-06
L000397 House 1995-01-04; L000480 House 1989-01-03; L000491 House 1993-05-10
L000551 House 1998-04-07; L000554 House 1995-01-04; M000087 House 1993-01-05
M000133 House 1975-01-14; M000303 Senate 1987-01-06; M000312 House 1997-01-07
M000355 Senate 1985-01-03; M000404 House 1989-01-03; M000639 House 1993-01-05
M000689 House 1993-01-05; M000702 Senate 1987-01-06; M000934 House 1997-01-07
M001111 Senate 1993-01-05; M001137 House 1997-01-07; N000002 House 1992-11-03
N000015 House 1989-01-03; N000147 House 1991-01-03; P000034 House 1987-01-06
P000096 House 1997-01-07; P000197 House 1987-01-06; P000258 House 1991-01-03
P000373 House 1997-01-07; P000449 House 1993-05-04; P000523 House 1997-01-07
R000053 House 1971-01-21; R000146 Senate 1987-01-06; R000361 Senate 1985-01-03
R000395 House 1981-01-05; R000409 House 1989-01-03; R000435 House 1989-01-03
R000486 House 1993-01-05; R000487 House 1993-01-05; R000515 House 1993-01-05
S000018 House 1995-01-04; S000030 House 1997-01-07; S000033 House 1991-01-03
S000051 House 1995-01-04; S000185 House 1993-01-05; S000244 House 1979-01-15
S000248 House 1989-01-03; S000250 House 1997-01-07; S000320 Senate 1987-01-06
S000344 House 1997-01-07; S000364 House 1997-01-07; S000480 House 1987-01-06
S000510 House 1997-01-07; S000522 House 1981-01-05; S000583 House 1987-01-06
S000770 House 1997-01-07; T000193 House 1993-04-13; T000238 House 1995-01-04
T000250 House 1997-01-07; U000031 House 1987-01-06; V000081 House 1993-01-05
V000108 House 1985-01-03; W000187 House 1991-01-03; W000413 House 1995-01-04
W000437 House 1995-01-04; W000779 Senate 1996-02-05; Y000033 House 1973-03-06
"""


def first_days() -> dict[tuple[str, str], str]:
    """Bioguide id and chamber to the first day of the stretch that the data have from 1999 on, or before."""
    entries = (entry.split() for entry in _STARTS.replace("\n", ";").split(";") if entry.strip())
    return {(bioguide, chamber): day for bioguide, chamber, day in entries}
