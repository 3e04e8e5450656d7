"""Scope: negations inside a clause that are of a part of it, not of what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from rawi.arabic.particles import DEFINITE, LONG_PRONOUNS, WITH_DUAL
from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.model import Word

_NEAR = 3
"""Words before a negation in which the indefinite noun that it describes, its adjective and its preposition stand."""
_SUBJECT = 7
"""Words behind a negative noun among which stands what is said of it."""
_PRESENT = frozenset("يتنا")
"""Letters that a verb in the present begins with."""
_ORDER = 2
"""Words before what opens an order among which its noun stands («تعليمات صارمة بعدم»)."""
_THE, _INDEFINITE = "ال", "ا"
"""The article, and what an indefinite object ends with."""
_CAUSE = "cause"
"""The kind of event of «ناجم عن»."""
_ASIDE = 120
"""Code points behind a clause in which an aside ends."""
_SPACE = re.compile(r"\s")
_ENDS = frozenset(".؛!؟?\n")
_CORRECTED = 7
"""Words behind a clause up to which the rest of it may go before it is corrected."""
_EXCEPT, _THAT = "الا", "ان"
"""«إلا» and «أن», folded."""
_LONG = "\u0622"
"""The letter that «آخر» begins with."""
_LEAST = 3
"""Letters of such a verb at least."""


def describes(folded: Sequence[str], index: int, lexicon: CompareLexicon) -> bool:
    """Whether the particle at `index` opens a clause that describes an indefinite noun behind a preposition, after a
    verb or a participle has been said («الانفجار ناجم عن لغم قديم لم ينفجر»)."""
    if folded[index] not in lexicon.particles or index < _NEAR:
        return False
    for at in range(index - 1, max(0, index - _NEAR) - 1, -1):
        word = folded[at]
        if word in lexicon.subjectless:
            return at < index - 1 and any(_said(one, lexicon) for one in folded[:at])
        if word.startswith(DEFINITE) or word.endswith(LONG_PRONOUNS) or word in lexicon.stopwords:
            return False
    return False


def takes_up(folded: Sequence[str], index: int, lexicon: CompareLexicon) -> bool:
    """Whether the particle at `index` opens a clause with a verb of which the indefinite noun before it is the object,
    after something has been told («تلقت تعويضا من جهة لم تسمها»)."""
    if folded[index] not in lexicon.particles or not _NEAR <= index < len(folded) - 1:
        return False
    noun, verb = folded[index - 1], folded[index + 1]
    if not verb.endswith(WITH_DUAL) or len(verb) <= _LEAST + 1 or verb[0] not in _PRESENT:
        return False
    if (
        noun.startswith(DEFINITE)
        or noun.endswith(LONG_PRONOUNS)
        or noun in lexicon.stopwords
        or noun in lexicon.anybody
    ):
        return False
    return any(_told(one, lexicon) for one in folded[: index - 1])


def ordered(folded: Sequence[str], index: int, lexicon: CompareLexicon) -> bool:
    """Whether the negation at `index` says what somebody is told to do, not what the clause tells («لديهم تعليمات بعدم
    إعطاء الأرقام», «عندنا أوامر باش ما نحكيوش»): right behind a noun for an order, or behind its adjective and what
    opens the order."""
    opens = next((at for at in (index, index - 1) if at > 0 and folded[at] in lexicon.ordered), 0)
    return any(
        word in lexicon.ordering or word.removeprefix(_THE).removesuffix(_INDEFINITE) in lexicon.ordering
        for word in folded[max(0, opens - _ORDER) : opens]
    )


def is_subject(tokens: Sequence[Word], index: int, lexicon: CompareLexicon) -> bool:
    """Whether the negative noun at `index` is only what something is said of: «أعاقها عدم وجود هوية», «عدم وجود إدارة
    أخر الصفقة»; «آخر», written with a long vowel, is no verb."""
    folded = [token.fold if token.text[:1] != _LONG else "" for token in tokens]
    before = folded[index - 1] if index else ""
    if before.endswith(LONG_PRONOUNS) and any(
        before.removesuffix(one) in lexicon.hindering for one in LONG_PRONOUNS if len(before) - len(one) >= _LEAST
    ):
        return True
    if index > 0:
        return False
    behind = folded[index + 2 : index + 2 + _SUBJECT]
    return any(
        word in lexicon.hindering and behind[at - 1] not in lexicon.joints for at, word in enumerate(behind) if at > 0
    )


def holds_exception(folded: Sequence[str]) -> bool:
    """Whether a clause says that a thing is so in one case only («لن تفتح السوق إلا بعد الفحص»)."""
    return any(
        word == _EXCEPT and 0 < at < len(folded) - 1 and not folded[at + 1].startswith(_THAT)
        for at, word in enumerate(folded)
    )


def taken_back_behind(text: str, end: int, lexicon: CompareLexicon) -> bool:
    """Whether what stands behind a negated clause, which ends at offset `end` of `text`, says that the thing is so
    after all: it restricts the negation, or puts another cause in place of the one that is negated."""
    return restricted_behind(text, end, lexicon) or corrected_behind(text, end, lexicon)


def restricted_behind(text: str, end: int, lexicon: CompareLexicon) -> bool:
    """Whether a negation is restricted behind an aside that follows its clause («لم تبلغ المجلس بالخطة، التي أقرت أمس،
    إلا بعد الاجتماع»); `end` is the offset of the clause's end in `text`."""
    behind = _aside(text, end)
    said = [word.fold for word in behind if word.kind == "word"]
    if not said or behind[0].kind != "mark" or not lexicon.relatives.at(said, 0) or _EXCEPT not in said:
        return False
    at = said.index(_EXCEPT)
    if said[at + 1 : at + 2] == [] or said[at + 1].startswith(_THAT):
        return False
    return lexicon.particles.isdisjoint(said[:at]) and not any(word[1:] in lexicon.particles for word in said[:at])


def corrected_behind(text: str, end: int, lexicon: CompareLexicon) -> bool:
    """Whether behind a negated clause it is said for what other cause or end the thing is («لا أترشح من أجل المنصب، بل
    من أجل المدينة»): what is negated is that cause, not the thing; `end` is where the clause ends in `text`."""
    behind = [word.fold for word in _aside(text, end) if word.kind == "word"]
    return any(
        word in lexicon.instead and lexicon.purposes.at(behind, at + 1)
        for at, word in enumerate(behind[: _CORRECTED + 1])
        if at + 1 < len(behind)
    )


def _aside(text: str, end: int) -> list[Word]:
    """The words and marks behind a clause in its sentence, as far as an aside goes."""
    # Nothing has a space inside: what begins within reach ends before the first that is beyond it.
    space = _SPACE.search(text, min(len(text), end + _ASIDE))
    found = words(text, end, space.start() if space else len(text))
    return list(takewhile(lambda word: word.start - end <= _ASIDE and word.text not in _ENDS, found))


def _told(word: str, lexicon: CompareLexicon) -> bool:
    return _said(word, lexicon) or word.removeprefix("ال") in lexicon.event_nouns


def _said(word: str, lexicon: CompareLexicon) -> bool:
    bare = word[1:] if word[:1] in ("و", "ف") else word
    return bare in lexicon.event_verbs or lexicon.event_nouns.get(bare) == _CAUSE
