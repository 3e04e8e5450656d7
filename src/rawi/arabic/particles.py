"""What is written on to Arabic words, and the ways a written word can be cut into particles, article and stem.

One-letter conjunctions and prepositions are written onto the next word («وبالمئات» = و + ب + ال + مئات). What is listed
here are possible cuts; whoever knows the stem decides which one is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
CLITICS = CONJUNCTIONS + PREPOSITIONS
"""Every particle of one letter, for membership; in a word conjunctions stand before prepositions («وبالمئات»)."""
ARTICLE = "ال"
ELIDED_ARTICLE = "لل"
"""The preposition ل and the article are written together without the alef."""
BEFORE_FULL_ARTICLE = "وفبك"
"""The particles behind which the article keeps its alef."""
DEFINITE = ("ال", "لل", "بال", "وال")
"""What a definite noun mostly begins with."""
ATTACHED = CONJUNCTIONS + "بل"
"""The letters that are written as one with nouns of all kinds («وعدم», «لعدم»); ك mostly begins a word itself."""
SOUND_PLURALS = ("ين", "ون", "ات")
"""Endings of plurals that leave the word whole; the first is that of the dual as well."""
OBJECTS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني")
"""Every pronoun that a verb may have as its object, written as one with it, but for those of the person addressed."""
OTHER_PERSONS = ("ني", "ي", "نا", "ك", "كم")
"""Pronouns of the first and the second person."""
THIRD_PERSON = ("ه", "ها", "هم")
"""Pronouns of one other or of many, written as one with a noun or verb."""
PRONOUNS = (*THIRD_PERSON, "نا")
"""Those and that of the first person plural, as reporters and spokesmen write them."""
LONG_PRONOUNS = ("ها", "هم", "هن", "نا")
"""Pronouns that are no other ending: ه alone is as often a ta marbuta."""
WITH_DUAL = (*THIRD_PERSON, "هما")
"""`THIRD_PERSON` and the pronoun of two."""
POSSESSED = ("ها", "هم", "هما", "ته")
"""Endings, folded, by which a noun is somebody's («مكتبها», «زوجته»); ه alone is as often a ta marbuta."""
PERSON_PREFIXES = ("ي", "ت", "ن")
"""First letters of a verb in the present, but for the أ of the first person, with which too much else begins."""
PRESENT_OR_FUTURE = ("ي", "سي", "ست")
"""Beginnings of a third person in the present or future; ت alone, with which many nouns begin, is not among them."""


class Cut(NamedTuple):
    """One way to read a folded word: `skip` letters of particles, then the article if `definite`, then `stem`.

    In the spelling لل the article's lam is where the word proper begins: `skip` then counts only the first lam.
    """

    skip: int
    definite: bool
    stem: str


def cuts(folded: str) -> list[Cut]:
    """Every cut of a folded word, the uncut word first; at most one conjunction and one preposition come off."""
    found = [Cut(0, False, folded)]
    if len(folded) < 3:
        return found
    first = folded[0]
    if folded.startswith(ARTICLE):
        found.append(Cut(0, True, folded[2:]))
    elif first in CONJUNCTIONS:
        found.append(Cut(1, False, folded[1:]))
        if folded.startswith(ARTICLE, 1):
            found.append(Cut(1, True, folded[3:]))
        elif folded[1] in PREPOSITIONS:
            found += _prepositions(folded, 1)
    elif first in PREPOSITIONS:
        found += _prepositions(folded, 0)
    return found


def _prepositions(folded: str, skip: int) -> Iterator[Cut]:
    if folded.startswith(ELIDED_ARTICLE, skip):
        yield Cut(skip + 1, True, folded[skip + 2 :])
    yield Cut(skip + 1, False, folded[skip + 1 :])
    if folded.startswith(ARTICLE, skip + 1):
        yield Cut(skip + 1, True, folded[skip + 3 :])
