"""Nouns for people and bodies that are never a verb after a plural subject."""

from __future__ import annotations

_ENDINGS = ("makers", "workers", "fighters", "holders", "keepers", "players", "writers", "women")
_NOT_ISTS = frozenset(
    "assists blacklists coexists consists desists enlists exists fists insists lists mists persists"
    " resists subsists twists wrists".split()
)
_NOUNS = frozenset(
    "academics activists actors advisers advisors agents airmen ambassadors analysts anglers applicants"
    " architects artists astronauts athletes attackers authorities authors aviators bankers bishops"
    " bloggers broadcasters brokers builders bureaucrats businessmen businesspeople buyers campaigners"
    " candidates captains captives cardinals carriers casualties celebrities chemists children citizens"
    " civilians clergymen clerics coaches collaborators colleagues colonels combatants commanders"
    " commentators commissioners commuters composers congressmen conscripts consultants consumers"
    " contractors correspondents councillors counterparts customers dancers dealers defectors defenders"
    " delegates demonstrators deputies designers detainees developers diplomats directors dissidents"
    " doctors donors drivers economists editors educators elders employees employers engineers"
    " entrepreneurs envoys executives exiles experts explorers exporters families farmers filmmakers"
    " financiers firefighters fishermen footballers forecasters foreigners"
    " fugitives gangsters generals gunmen"
    " hackers historians holidaymakers hostages immigrants importers infantrymen insurgents"
    " intellectuals interpreters investigators investors jihadists journalists judges jurors lawmakers"
    " lawyers leaders learners legislators lenders lobbyists managers manufacturers marines"
    " mathematicians mayors mechanics mediators members men merchants migrants militants militiamen"
    " miners ministers missionaries mobsters monks mothers musicians nationalists nationals negotiators"
    " neighbors neighbours novelists nuns officers officials oligarchs operatives opponents organisers"
    " organizers painters paramedics paramilitaries paratroopers parents parliamentarians partisans"
    " pastors patients peacekeepers pensioners people personnel philosophers photographers physicians"
    " physicists pilgrims players poets policemen politicians presidents priests prisoners producers"
    " professors propagandists prosecutors protesters protestors psychologists publishers pupils rabbis"
    " readers rebels recruiters recruits reformers refugees regulators relatives reporters"
    " representatives rescuers researchers residents retailers retirees rioters rulers saboteurs sailors"
    " scholars schoolchildren schoolgirls scientists senators separatists servicemen settlers"
    " shareholders shoppers singers smugglers socialists sociologists soldiers specialists spokesmen"
    " sportsmen statesmen strategists strikers students suppliers supporters surgeons survivors suspects"
    " swimmers taxpayers teachers technicians teenagers tenants terrorists tourists traders traffickers"
    " translators travelers travellers troops tycoons viewers villagers volunteers voters warlords"
    " widows wives women workers writers".split()
)


_BODIES = frozenset(
    "airline airlines army armies authority companies economy embassy government governments intelligence"
    " media minister ministry navy parliament president".split()
)
"""Bodies and office holders, which are no verb after a people's name either."""


def is_person_noun(word: str) -> bool:
    """Whether a small-letter word is a noun for people or bodies and cannot be the verb of a plural subject.

    Words that are a verb as often ("guards", "forces", "aides", "police") are left out.
    """
    if word in _NOUNS or word in _BODIES:
        return True
    if word.endswith("ists"):
        return len(word) > 5 and word not in _NOT_ISTS
    return word.endswith(_ENDINGS) or (word.endswith("ians") and len(word) > 6)
