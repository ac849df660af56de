"""Closed classes of words, and a guess at adjectives that knows common ones and the usual endings."""

from __future__ import annotations

DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their no any some every each all both"
    " either neither such what which whose".split()
)
"""Articles, demonstratives, possessives and the like; quantities ("many", "three") count as modifiers."""

MODALS = frozenset("can could may might must shall should will would do does did cannot".split())
"""Words after which a verb stands in its bare form."""

NEVER_VERBS = frozenset(
    "about after again also although around because been before being could does doing done during each"
    " even ever every from have having here into just like many more most much only other others over"
    " people said same should since some such than that their them then there these they this those"
    " though through under until very well were what when where whether which while will with without"
    " would your".split()
)
"""Frequent words of four letters and more that are no verb with an object: forms of be, have and do, and
function words."""

ADJECTIVES = frozenset(
    "able additional affordable bad better best big bigger biggest bold brand-new bright broad cheap"
    " cheaper clean clear close cold complete complex current daily dangerous deep different dirty early"
    " easy elite empty enough entire equal even extra fair false fast few fewer final fine first foreign"
    " free fresh full further future good great greater green hard heavy high higher highly hot huge"
    " important joint key large larger largest last late later latest least less light likely little"
    " local long longer loose low lower main major many mass massive mere minor modern more most much"
    " multiple narrow near new newer newest next old older only open other own past plain poor present"
    " private proper public quick raw rare ready real recent rich rough safe same second secret senior"
    " serious several severe short shorter significant similar simple single skilled slow small smaller"
    " smart so soft special still strict strong stronger sudden sufficient suitable third thorough tiny"
    " top total tough true very vast warm weak wealthy weekly wide wild willing wrong yet young younger"
    " yearly hundreds thousands dozens two three four five six seven eight nine ten eleven twelve twenty"
    " thirty forty fifty hundred thousand million".split()
)
"""Frequent adjectives, numbers and the adverbs that stand among them."""

_ENDINGS = (
    "al", "ive", "ic", "ous", "able", "ible", "ful", "less", "ish", "ary", "ory", "ern", "ese", "ian", "ean",
    "ly", "ed", "ant", "ent", "-old", "-based", "-made", "-term", "-level",
)  # fmt: skip


def is_adjective_like(word: str) -> bool:
    """Whether a word is a common adjective, a number, or ends as adjectives do."""
    return word in ADJECTIVES or word.endswith(_ENDINGS) or word.replace(",", "").isdigit()
