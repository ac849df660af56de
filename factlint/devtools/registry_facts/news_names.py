"""Names of heads of state and government as news writes them, where the Factbook has another form.

Source: English-language news usage; the person is the one that the Factbook lists for that place.
"""

from __future__ import annotations

_NAMES = """
bd: Begum Khaleda Zia = Khaleda Zia
bf: Rimtalba Jean Emmanuel Ouedraogo = Rimtalba Jean Emmanuel Ouédraogo
bj: Yayi Boni = Thomas Boni Yayi
bj: Thomas Yayi Boni = Thomas Boni Yayi
bo: Rodrigo Paz Pereira = Rodrigo Paz
bw: Seretse Khama Ian Khama = Ian Khama
bw: Mokgweetse Eric Masisi = Mokgweetsi Masisi
bw: Mokgweetsi Eric Keabetswe Masisi = Mokgweetsi Masisi
co: Juan Manuel Santos Calderon = Juan Manuel Santos
co: Gustavo Francisco Petro Urrego = Gustavo Petro
co: Ivan Duque Marquez = Iván Duque
co: Alvaro Uribe Velez = Álvaro Uribe
ec: Daniel Noboa Azin = Daniel Noboa
ec: Guillermo Lasso Mendoza = Guillermo Lasso
er: Afworki Isaias = Isaias Afwerki
er: Isaias Afworki = Isaias Afwerki
fj: Voreqe Frank Bainimarama = Frank Bainimarama
fj: Sitiveni Ligamamada Rabuka = Sitiveni Rabuka
ga: Ali Bongo Ondimba = Ali Bongo
ga: Ali Ben Bongo Ondimba = Ali Bongo
ga: Rose Christiane Ossouka Raponda = Rose Christiane Raponda
gt: Bernardo Arévalo de León = Bernardo Arévalo
gw: Joao Bernardo 'Nino' Vieira = João Bernardo Vieira
gw: Koumba Yalla = Kumba Yala
gw: Jose Mario Vaz = José Mário Vaz
gw: Umaro Sissoco Embalo = Umaro Sissoco Embaló
hn: Juan Orlando Hernandez Alvarado = Juan Orlando Hernández
hn: Porfirio Lobo Sosa = Porfirio Lobo
hn: Manuel Zelaya Rosales = Manuel Zelaya
hn: Jose Manuel Zelaya Rosales = Manuel Zelaya
hn: Iris Xiomara Castro de Zelaya = Xiomara Castro
hn: Xiomara Castro de Zelaya = Xiomara Castro
ht: Jovenel Moise = Jovenel Moïse
ht: Rene Preval = René Préval
is: Kristrun Frostadottir = Kristrún Frostadóttir
is: Halla Tomasdottir = Halla Tómasdóttir
kg: Almazbek Atambaev = Almazbek Atambayev
kg: Artjom Nowikow = Artem Novikov
kg: Nikolay Tanayev = Nikolai Tanayev
km: Azail Assoumani = Azali Assoumani
la: Boungnang Volachit = Bounnhang Vorachith
la: Bounnyang Vorachit = Bounnhang Vorachith
la: Sonexay Siphandon = Sonexay Siphandone
la: Khamtai Siphadon = Khamtai Siphandone
la: Thongloun Sisoulit = Thongloun Sisoulith
la: Phankham Viphavan = Phankham Viphavanh
lb: Fuad Siniora = Fouad Siniora
lb: Michel Awn = Michel Aoun
lb: Emile Lahud = Émile Lahoud
lb: Michel Sulayman = Michel Suleiman
lb: Najib Miqati = Najib Mikati
lb: Rafiq Hariri = Rafik Hariri
lb: Tamam Salam = Tammam Salam
lb: Salim al-Huss = Selim Hoss
lb: Sa'ad Al-Hariri = Saad Hariri
lb: Saad al-Hariri = Saad Hariri
lr: Ellen Johnson-Sirleaf = Ellen Johnson Sirleaf
lr: George Manneh Weah = George Weah
ls: Motsoahae Thomas Thabane = Thomas Thabane
ls: Thomas Motsoahae Thabane = Thomas Thabane
ls: Motsoahae Thomas Thomas Thabane = Thomas Thabane
lt: Inga Ruginiene = Inga Ruginienė
lv: Evika Silina = Evika Siliņa
ly: Ali Zaydan = Ali Zeidan
ly: Abdul Hamid Dubaybah = Abdul Hamid Dbeibeh
mg: Hery Martial Rajaonarimampianina Rakotoarimana = Hery Rajaonarimampianina
ml: Amadou Toumani Toure = Amadou Toumani Touré
ml: Ibrahim Boubacar Keita = Ibrahim Boubacar Keïta
ml: Assimi Goita = Assimi Goïta
mn: Gombojavyn Zandanshatar = Gombojav Zandanshatar
mr: Mohamed Ould Cheikh el Ghazouani = Mohamed Ould Ghazouani
mv: Mohamed Muizzi = Mohamed Muizzu
mw: Arthur Peter Mutharika = Peter Mutharika
ni: Daniel Ortega Saavedra = Daniel Ortega
ni: Jose Daniel Ortega Saavedra = Daniel Ortega
ni: Enrique Bolanos Geyer = Enrique Bolaños
pe: Alejandro Toledo Manrique = Alejandro Toledo
pe: Alan Garcia Perez = Alan García
pe: Ollanta Humala Tasso = Ollanta Humala
pe: Pedro Pablo Kuczynski Godard = Pedro Pablo Kuczynski
pe: Francisco Rafael Sagasti Hochhausler = Francisco Sagasti
pe: Jose Pedro Castillo Terrones = Pedro Castillo
pe: Dina Ercilia Boluarte Zegarra = Dina Boluarte
pe: José Enrique Jerí Oré = José Jerí
pe: Alberto Kenyo Fujimori Fujimori = Alberto Fujimori
pe: Jorge del Castillo Galvez = Jorge del Castillo
pe: Yehude Simon Munaro = Yehude Simon
py: Santiago Peña Palacios = Santiago Peña
rs: Djuro Macut = Đuro Macut
rs: Milos Vucevic = Miloš Vučević
si: Natasa Pirc Musar = Nataša Pirc Musar
sn: Bassirou Diomaye Faye = Bassirou Diomaye Faye
sr: Desire Delano Bouterse = Dési Bouterse
sr: Runaldo Ronald Venetiaan = Ronald Venetiaan
sr: Chandrikapersad Santokhi = Chan Santokhi
sr: Chandrikapersad Chan Santokhi = Chan Santokhi
tg: Faure Gnassingbe = Faure Gnassingbé
tg: Victoire Tomegah Dogbé = Victoire Tomegah Dogbé
th: Anutin Charnvirakul = Anutin Charnvirakul
tl: Kay Rala Xanana Gusmao = Xanana Gusmão
tt: Stuart Richard Young = Stuart Young
tv: Feleti Penitala Teo = Feleti Teo
uy: Yamandú Orsi Martínez = Yamandú Orsi
vc: Ralph E. Gonsalves = Ralph Gonsalves
ws: Fiame Naomi Mata'afa = Fiamē Naomi Mataʻafa
ws: Tuila'epa Sailele Malielegaoi = Tuilaepa Sailele Malielegaoi
"""


def _read(text: str) -> dict[tuple[str, str], str]:
    found = {}
    for line in text.strip().splitlines():
        place, _, pair = line.partition(": ")
        factbook, _, news = pair.partition(" = ")
        found[place, factbook] = news
    return found


NEWS_NAMES = _read(_NAMES)
"""Place and the Factbook's name to the name in news."""
