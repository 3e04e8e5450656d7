"""Soundness: what no name can be, however sure the tagger is of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rawi.arabic.shapes import adjectival, is_present_shape
from rawi.extract.mentions.roles import HEAD, PERSON, Role
from rawi.extract.mentions.senses import Senses
from rawi.extract.mentions.tagging.labels import Tagged
from rawi.model import Word

_LONGEST = 12
"""Words of a name."""
_SHORTEST = 3
"""Letters of a name of one word."""
_NAMELY = PERSON | Role.KNOWN | Role.JOINT | Role.BODY | Role.CONSTRUCT | Role.DEMONYM


def sound(words: Sequence[Word], one: Tagged, senses: Senses) -> bool:
    """Whether a tagged name holds no verb, does not stammer, ends in no day, is neither endless nor a particle, is
    no two nouns with the article («[اللجنة الفرز]»), and no word that only looks like a people's («اليمنى»)."""
    own = words[one.first : one.last]
    if len(own) > _LONGEST or any(first.fold == second.fold for first, second in pairwise(own)):
        return False
    if len(own) == 1 and (own[0].kind != "word" or len(own[0].fold) - one.skip < _SHORTEST):
        return False
    if one.type == "NORP" and (own[0].text in senses.confusable or _strange_plural(own[0].fold, senses)):
        return False
    if one.type != "EVENT" and own[-1].fold in senses.days:
        return False
    if one.type == "ORG" and _two_nouns(own, senses):
        return False
    return not any(_verb(word.fold, senses) for word in own if word.kind == "word")


def _strange_plural(folded: str, senses: Senses) -> bool:
    """Whether a plural is no known people's: as likely those of a trade or a cause («المستثمرين», «التنفيذيين»)."""
    return folded.endswith(("ين", "ون")) and not senses.of(folded).role & Role.DEMONYM


def _two_nouns(own: Sequence[Word], senses: Senses) -> bool:
    """Whether a body's head with the article has a noun with the article behind it, where only adjectives stand."""
    if len(own) == 1 or own[1].kind != "word":
        return False
    head, second = senses.of(own[0].fold), senses.of(own[1].fold)
    if not (head.definite and head.role & HEAD and second.definite and not second.skip):
        return False
    return not second.role & (Role.BODY_ADJECTIVE | Role.DEMONYM) and not adjectival(second.stem)


def _verb(folded: str, senses: Senses) -> bool:
    sense = senses.of(folded)
    if not sense.role:
        return is_present_shape(folded)
    return bool(sense.role & (Role.VERB | Role.SPEECH)) and not sense.role & _NAMELY
