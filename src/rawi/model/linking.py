"""Linking: what a library keeps of its names so that one article more can be linked without looking at all the others.

    uses of names by article -> units (a name with one meaning) -> blocks -> near pairs -> things

What links names reads it from a `Shelf` and gives it `Changes` to keep. What only linking itself reads is text here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from rawi.model.document import MentionType
from rawi.model.identity import Identity, Join

Name = tuple[str, MentionType]
"""The id that a name has for itself, and its kind."""
Pair = tuple[int, int]
"""The slots of two units, the lower first."""


class Place(NamedTuple):
    """A unit in a block: `rank` orders it by its letters, `slot` among equals; `flags` say by what it meets others."""

    rank: int
    slot: int
    flags: int


class UseRow(NamedTuple):
    """One article's use of a name, which has there the sense of this number; the article's ISO day, the offices that it
    states, further ids that the name's speakers have in it, what else it names (`company`), and the rest."""

    name: Name
    article: str
    sense: int
    day: str | None
    offices: tuple[str, ...]
    also: tuple[str, ...]
    company: str
    body: str


class UnitRow(NamedTuple):
    """A unit by its slot: the name with the number of the sense, the id, how many uses it has beyond those that its
    body is made of, the least slot of the units that it is connected with, and the id of the thing that it is."""

    slot: int
    name: Name
    number: int
    id: str
    further: int
    component: int
    thing: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a shelf has to keep: None in place of a row takes away what was there. If `whole`, nothing stays of before.

    `come` are the articles that are linked now, whether they name anything or not, and `gone` those that are no more.
    `near` are the pairs that may be one, by their slots, with whether they are left open to the analyst. `things` are
    identities by id; the articles of their names and their offices are not in them, but follow from the uses. `mark` is
    that of the rulings that were followed.
    """

    whole: bool
    mark: str
    come: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    uses: Mapping[tuple[Name, str], UseRow | None] = field(default_factory=dict)
    units: Mapping[int, UnitRow | None] = field(default_factory=dict)
    moves: Iterable[tuple[int, int, Place | None]] = ()
    near: Mapping[Pair, tuple[Join, bool] | None] = field(default_factory=dict)
    things: Mapping[str, Identity | None] = field(default_factory=dict)


class Shelf(Protocol):
    """Where a library keeps its linked names. Everything is asked for many at once; what is not there is left out."""

    def mark(self) -> str | None:
        """The mark of the rulings that what is kept here follows; None if nothing is kept."""

    def named_in(self, articles: Collection[str]) -> Iterable[tuple[Name, str]]:
        """The names in some articles, each with the article."""

    def units_of(self, names: Collection[Name]) -> Iterable[UnitRow]:
        """The units of some names."""

    def units_called(self, ids: Collection[str]) -> Iterable[UnitRow]:
        """The units that have one of these ids, or are of a name that has."""

    def units(self, slots: Collection[int]) -> Iterable[UnitRow]:
        """The units of some slots."""

    def uses(self, name: Name, most: int | None = None, articles: Collection[str] = ()) -> Iterable[UseRow]:
        """The first `most` uses of a name by article and those in `articles`, all without `most`."""

    def used(self, name: Name, articles: Collection[str]) -> Iterable[UseRow]:
        """The uses of a name in some articles."""

    def holds(self, slot: int, articles: Collection[str]) -> bool:
        """Whether a unit is named in one of some articles."""

    def members(self, components: Collection[int]) -> Iterable[tuple[int, list[int]]]:
        """The slots of the units of some components."""

    def blocks(self, numbers: Collection[int]) -> Iterable[tuple[int, list[Place]]]:
        """The members of some blocks, ordered."""

    def near(self, slots: Collection[int]) -> Iterable[tuple[int, dict[int, Join]]]:
        """The near pairs of some units, by the slot of the other."""

    def everything(self) -> Iterable[UseRow]:
        """All uses, ordered by name and article."""

    def keep(self, changes: Changes) -> frozenset[str]:
        """Take in what changed; the ids of names that now mean another thing in articles that were here before, or
        whose thing is now called otherwise."""
