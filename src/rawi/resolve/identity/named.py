"""Named things: what a library's articles say under one name, before it is asked who is who."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model import MentionType
from rawi.model.linking import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One article's use of a name.

    `day` is the ISO day of publication, None where unknown. `spellings` are the printed names, with how often;
    `offices` what the article calls a person (office, rank, calling, in its words). `countries` are codes of the
    countries that the office or the word right behind the name is of, `beside` those named within a few words, `scene`
    those that the article is about. `company` are the entities that the name stands beside, `around` stems of the words
    about it, `topics` what these are about, `owners` stems of the words for whose it is («التابعة للحكومة»), `aliases`
    the words that the article gives as another name, `numbers` those right behind the name of a unit, building or event
    («حقل كذا 2»). `dead`, `era` and `gender` are what `Surroundings` says of it. `also` are the ids that speakers of
    this name have in the article who stand nowhere in it as a mention.
    """

    article: str
    day: str | None = None
    spellings: tuple[tuple[str, int], ...] = ()
    offices: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    company: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    dead: bool = False
    era: int | None = None
    gender: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One name of one kind with all its uses, ordered by article; `entity` is the id that the name has for itself."""

    entity: str
    kind: MentionType
    uses: tuple[Use, ...] = ()

    @property
    def key(self) -> Name:
        """What tells this name from all others."""
        return self.entity, self.kind
