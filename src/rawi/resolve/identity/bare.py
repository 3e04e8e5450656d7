"""Bare: descriptions of a speaker in which nothing is named («الباحثون», «المتحدث», «تقرير إخباري»).

Whoever is described so is somebody else in the next article, though both use the same words. A description names
something where it has a proper name, a country, people or town, a body with its field («هيئة الأرصاد»), a body of which
every state has one («الحكومة»), or an office of one of these («وزير الصحة», «المتحدث باسم الجيش»).
"""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.arabic.particles import ARTICLE, SOUND_PLURALS
from rawi.resolve.identity.knowledge import Knowledge, Phrase, detached, masculine

_LONGEST = 4
"""Words of a name at most that is looked for within a description."""
_JOINED = ("ابو", "عبد")
_PREPOSITIONS = ("ب", "ل", "و", "ف", "ك")
_FOR = "ل"
_SHORTEST = 5
"""Letters from which on a word may begin with a preposition, or end as a plural."""


def is_bare(name: str, knowledge: Knowledge) -> bool:
    """Whether the printed description of a speaker, who is no mention of a name, names nothing."""
    plain, printed = knowledge.plain, name_tokens(name)
    words = tuple(_alone(word, knowledge) for word in printed)
    for at in range(len(words)):
        if (
            _named_at(words, at, knowledge)
            or _is_sole(printed[at:], knowledge)
            or _has_field(printed, words, at, knowledge)
        ):
            return False
    articled = (name_tokens(word) for word in name.split() if fold(word).startswith(ARTICLE))
    definite = frozenset(word for tokens in articled for word in tokens)
    return all(
        _is_plain(
            word,
            knowledge,
            definite=word in definite,
            name_like=len(words) == 1 or (at > 0 and plain.calls(words[at - 1])),
        )
        for at, word in enumerate(words)
    )


def _alone(word: str, knowledge: Knowledge) -> str:
    """A key word without the preposition or «و» before it («بوزارة»)."""
    plain = knowledge.plain
    if plain.is_listed(word):
        return word
    word = detached(word, knowledge)
    if word[:1] not in _PREPOSITIONS or len(word) < _SHORTEST or plain.is_listed(word) or plain.is_known((word,)):
        return word
    rest = word[1:].removeprefix(ARTICLE)
    known = plain.is_listed(rest) or plain.is_known((rest,)) or (len(word) > _SHORTEST and plain.is_plain(rest))
    return rest if known else word


def _is_sole(words: Phrase, knowledge: Knowledge) -> bool:
    """Whether words begin with an office or service of which a state has one."""
    return any(knowledge.plain.is_sole(words[:length]) for length in range(1, min(_LONGEST, len(words)) + 1))


def _named_at(words: Phrase, at: int, knowledge: Knowledge) -> bool:
    """Whether something is named by the words from `at` on."""
    plain, word = knowledge.plain, words[at]
    adjectives = tuple(map(masculine, words))
    if (
        knowledge.country_at(adjectives, at) is not None
        or plain.is_of_people(word)
        or plain.is_of_people(adjectives[at])
    ):
        return True
    town = knowledge.town_at(words, at)
    if town is not None and not all(map(plain.is_common, words[at : at + town[1]])):
        return True
    if (
        plain.is_of_state(word)
        or plain.is_body(words[at:])
        or plain.is_office(words[at:])
        or _is_sole(words[at:], knowledge)
    ):
        return True
    known = plain.is_known_behind if at and plain.calls(words[at - 1]) else plain.is_known
    parts = [words[at : at + length] for length in range(1, min(_LONGEST, len(words) - at) + 1)]
    return any(map(known, parts))


def _has_field(printed: Phrase, words: Phrase, at: int, knowledge: Knowledge) -> bool:
    """Whether behind an office stands with «ل» what it is for, in some words («الرئيس العام لرعاية كذا»)."""
    parted = printed[at] != words[at] and printed[at].startswith(_FOR) and at + 1 < len(words)
    return parted and any(map(knowledge.plain.is_title, words[:at]))


def _is_plain(word: str, knowledge: Knowledge, *, definite: bool, name_like: bool) -> bool:
    """Whether a word is one of everyday and no proper name. Where a name may stand (`name_like`) and none has the
    article, it has to be one of the lexicon: what is told of often may be a name as well."""
    plain = knowledge.plain
    if word.isdigit():
        return True
    if plain.is_persons(word) or (word.startswith(_JOINED) and len(word) > _SHORTEST):
        return False
    if definite and len(word) >= _SHORTEST and word.endswith(SOUND_PLURALS):
        return True
    return plain.is_listed(word) if name_like and not definite else plain.is_plain(word)
