"""Participles that need somebody who does it, so that before "by" they are no verb of the past."""

from __future__ import annotations

from factlint.language.finite_verbs import is_participle_only

_TRANSITIVE = frozenset(
    "hosted organized organised published produced directed created designed developed funded"
    " financed sponsored provided supported supplied led caused affected issued conducted operated"
    " owned made built used approved adopted prepared introduced launched commissioned recommended"
    " required offered held sold bought brought sent sought found taught told paid caught founded"
    " managed controlled regulated licensed certified accredited reviewed edited translated"
    " illustrated composed performed recorded released distributed marketed promoted advertised"
    " delivered maintained installed constructed planned proposed drafted signed ratified passed"
    " rejected condemned criticized criticised praised welcomed endorsed backed opposed challenged"
    " appealed imposed enforced ordered demanded requested sanctioned authorized authorised"
    " submitted filed collected gathered obtained received accepted acquired purchased seized"
    " confiscated captured detained arrested killed injured wounded attacked destroyed damaged hit"
    " struck threatened targeted abused exploited employed hired trained recruited selected"
    " appointed nominated elected named invited represented attended visited inspected examined"
    " investigated monitored observed measured tested analyzed analysed studied described reported"
    " cited quoted mentioned discussed presented explained announced established set inspired"
    " influenced dominated inherited donated lent borrowed shared hosted staged curated"
    " administered staffed shipped cooked baked brewed repaired rebuilt restored decorated"
    " evaluated attended chosen coated implemented executed processed manufactured assembled"
    " printed painted carved photographed filmed dismissed sacked expelled deported evacuated rescued"
    " transported guarded supervised overseen verified negotiated arranged awarded granted drafted"
    " interviewed summoned".split()
)


def is_agent_participle(word: str) -> bool:
    """Whether a small-letter word before "by" and a noun is a passive participle, not a past form."""
    return word in _TRANSITIVE or is_participle_only(word)
