"""Noncommittal: where a clause says in two parts that it leaves something open («لا نستطيع اليوم أن نقول»)."""

from __future__ import annotations

from rawi.arabic.particles import DEFINITE
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.particles import particle

_UNABLE = 2
"""Words after the negation among which stands what is not possible or not had («ليس في وسعنا»)."""
_OWNED = ("ها", "هم", "هما")
"""What a noun ends with that is somebody's."""
_BETWEEN = 4
"""Words after that among which stands what is then not said."""


def reserved(folded: list[str], index: int, lexicon: CompareLexicon) -> int:
    """Number of words from `index` by which a clause takes no position; 0 where it does not.

    «غير معروف» behind what is definite; a negation with a verb of judging («لن يعلق»), with a word for knowing and what
    is asked («لا يعرف من»), or with a word for being able, wanting or having, and a word for judging or knowing, near
    one another.
    """
    word = folded[index]
    if word == lexicon.unlike:
        return 2 if index > 0 and _unclear(folded, index, lexicon) else 0
    if not particle(word, lexicon):
        return 0
    following = folded[index + 1 : index + 3]
    if following and following[0] in lexicon.unspoken:
        return 2
    if len(following) > 1 and following[0] in lexicon.knowing and following[1] in lexicon.asked:
        return 2
    return _unable(folded, index, lexicon)


def _unclear(folded: list[str], index: int, lexicon: CompareLexicon) -> bool:
    """«سبب الحريق غير معروف»; «جهة غير معروفة» only describes an indefinite noun."""
    if folded[index + 1 : index + 2] == [] or folded[index + 1] not in lexicon.unclear:
        return False
    before = folded[index - 1]
    return before.startswith(DEFINITE) or before.endswith(_OWNED) or before in lexicon.still


def _unable(folded: list[str], index: int, lexicon: CompareLexicon) -> int:
    for unable in range(index + 1, min(index + 1 + _UNABLE, len(folded))):
        if folded[unable] in lexicon.unable:
            for said in range(unable + 1, min(unable + 1 + _BETWEEN, len(folded))):
                if folded[said] in lexicon.undecided or (
                    folded[said][:1] in "بل" and folded[said][1:] in lexicon.undecided
                ):
                    return said + 1 - index
            return 0
    return 0
