"""Namesakes of peoples: «السوداني» for a man whom the article names in full, «محمد السوداني», not for a nationality."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.nouns import OPENING
from rawi.extract.mentions.roles import PERSON, Role
from rawi.extract.mentions.senses import Senses
from rawi.model import Word

_BREAKS = frozenset(".،,:؛؟!")
"""Marks behind which a new part begins; a dash is none («اللقاء المصري - السوداني»)."""
_OWNERS = ("ه", "ها", "هم", "هما", "نا", "كم")
"""Endings that make a noun definite, so that an adjective may follow it («نظيره السوداني»)."""
_AND = "و"


def namesakes(
    words: Sequence[Word], segments: Sequence[tuple[int, int]], candidates: Sequence[Candidate], senses: Senses
) -> list[Candidate]:
    """The candidates, those of a people that mean a person of the article by the family name turned into people.

    A family name like that is told from the adjective by what stands before it: an adjective with the article needs a
    definite noun, and there is none behind a verb, a particle, an indefinite noun or a mark.
    """
    families = {
        words[one.last - 1].fold
        for one in candidates
        if one.type == "PER" and one.last - one.first > 1 and _of_a_people(words[one.last - 1], senses)
    }
    if not families:
        return list(candidates)
    opening = {first for first, _ in segments}
    named = {one.first for one in candidates if one.type == "PER"}
    return [
        one._replace(type="PER", skip=senses.of(words[one.first].fold).skip, name=None)
        if one.type == "NORP"
        and one.last - one.first == 1
        and senses.of(words[one.first].fold).stem in families
        and one.last not in named
        and _alone(words, one, senses, opens=one.first in opening)
        else one
        for one in candidates
    ]


def _of_a_people(word: Word, senses: Senses) -> bool:
    sense = senses.of(word.fold)
    singular = not sense.role & (Role.PLURAL | Role.FEMININE)
    return sense.definite and singular and not sense.skip and bool(sense.role & Role.DEMONYM)


def _alone(words: Sequence[Word], one: Candidate, senses: Senses, *, opens: bool) -> bool:
    """Whether the word qualifies nothing that stands before it."""
    if opens:
        return True
    if senses.of(words[one.first].fold).skip:
        return not words[one.first].fold.startswith(_AND)
    before = words[one.first - 1]
    if before.kind != "word":
        # An opening mark is written on to the word, a closing one is not: «"الأهلي" المصري».
        return before.text in _BREAKS or (before.text in OPENING and before.end == words[one.first].start)
    sense = senses.of(before.fold)
    if sense.definite or sense.role & PERSON or before.text.endswith(_OWNERS):
        return False
    deed = is_verbal_noun_shape(sense.bare, sense.bare)
    return deed or bool(sense.role & (Role.FUNCTION | Role.VERB | Role.SPEECH | Role.COMMON))
