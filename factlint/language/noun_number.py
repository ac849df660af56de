"""Nouns whose number is not what their form says."""

from __future__ import annotations

GROUPS = frozenset(
    "number majority minority lot range variety couple pair host series group team crew staff proportion"
    " percentage percent share third half quarter fifth tenth handful bulk rest dozen"
    " hundred thousand million"
    " billion family government committee council board public press media youth clergy community audience"
    " crowd army navy police force panel jury company band club side squad cast congregation union party"
    " opposition ministry department firm bank agency association federation parliament senate cabinet trio"
    " duo quartet generation population electorate elite faculty gang set sort kind type mix"
    " spate string wave"
    " flurry array collection selection bunch batch stream slew combination network coalition alliance"
    " delegation management leadership enemy world town village city country nation county province island"
    " people men women children mice feet teeth geese oxen media data bacteria criteria phenomena alumni"
    " cattle folk offspring aircraft spacecraft fish sheep deer personnel infantry cavalry poultry livestock"
    " fauna flora vermin clientele peasantry nobility aristocracy intelligentsia middle-class working-class"
    " section part class tribe clan household workforce commission corporation authority institute"
    " regime junta administration faction cohort trust charity school church university hospital council"
    " minimum maximum total average multitude myriad plethora mass core lineup pack raft strata errata"
    " remainder balance portion fraction sprinkling scattering smattering sea succession chain cluster clutch"
    " trickle torrent flood surge rash wealth chunk swathe swath slice slab tranche rump remnant residue pool"
    " pile stack heap mound row line queue column cordon convoy fleet flotilla armada caravan procession"
    " parade mob swarm flock herd shoal pride pod colony brace score quintet sextet threesome foursome litter"
    " galaxy constellation ring circle ensemble cohort contingent detachment phalanx legion horde throng"
    " welter glut scatter spread assortment medley patchwork hotchpotch litany catalogue sequence round"
    " trail trove treasury clump tangle bundle packet pocket posse platoon brigade squadron battalion"
    " amount craft crossroads genera larvae algae fungi cacti nuclei stimuli radii vertebrae"
    " antennae formulae everyone someone".split()
)
"""Nouns that English also lets stand for many, and plurals without "s"."""
AMOUNTS = frozenset(
    "quarters thirds halves fifths tenths dozens hundreds thousands millions billions percentages amounts"
    " lots loads tons odds falls ruins remains headquarters works links grounds stairs".split()
)
"""Plurals that stand for one amount, thing or place."""
