"""Roles: what a written word can be, for the grammar of names."""

from __future__ import annotations

from typing import Final


class Role:
    """What a word can be, for the grammar of names: bits of an int, since one word can have several roles."""

    FUNCTION: Final = 1 << 0
    VERB: Final = 1 << 1
    SPEECH: Final = 1 << 2
    COMMON: Final = 1 << 3
    GIVEN: Final = 1 << 4
    FOREIGN: Final = 1 << 5
    SHARED: Final = 1 << 6
    FAMILY: Final = 1 << 7
    JOINT: Final = 1 << 8
    OFFICE: Final = 1 << 9
    RANK: Final = 1 << 10
    HONORIFIC: Final = 1 << 11
    MODIFIER: Final = 1 << 12
    BODY: Final = 1 << 13
    NAMED_BODY: Final = 1 << 14
    WEAK_BODY: Final = 1 << 15
    FORCE: Final = 1 << 16
    NATIONAL: Final = 1 << 17
    STANDING: Final = 1 << 18
    FACILITY: Final = 1 << 19
    WEAK_FACILITY: Final = 1 << 20
    PLACE: Final = 1 << 21
    WEAK_PLACE: Final = 1 << 22
    OPEN_PLACE: Final = 1 << 23
    EVENT: Final = 1 << 24
    CONSTRUCT: Final = 1 << 25
    BODY_ADJECTIVE: Final = 1 << 26
    DEMONYM: Final = 1 << 27
    QUALITY: Final = 1 << 28
    KNOWN: Final = 1 << 29
    """The first word of a name of the lexicon."""
    ANONYMOUS: Final = 1 << 30
    MEDIUM: Final = 1 << 31
    DOCUMENT: Final = 1 << 32
    FEMININE: Final = 1 << 33
    """A demonym's or adjective's feminine singular, which also agrees with plurals of things."""
    PLURAL: Final = 1 << 34


PERSON = Role.GIVEN | Role.FOREIGN | Role.SHARED | Role.FAMILY
TITLE = Role.OFFICE | Role.RANK | Role.HONORIFIC
HEAD = Role.BODY | Role.NAMED_BODY | Role.FORCE | Role.NATIONAL
ARTICLED = ~(
    Role.GIVEN
    | Role.FOREIGN
    | Role.SHARED
    | Role.FAMILY
    | Role.FUNCTION
    | Role.VERB
    | Role.SPEECH
    | Role.KNOWN
    | Role.JOINT
)
"""Roles that a word keeps when it takes the article."""
