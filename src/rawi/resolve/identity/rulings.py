"""Rulings: what decisions and imported lists say of units, before anything is scored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rawi.arabic.names import name_tokens
from rawi.lexicon.identity import KINDS
from rawi.model import Decision, Known, MentionType
from rawi.model.linking import Pair
from rawi.resolve.identity.gathering import countries_in
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.parts import parts_of
from rawi.resolve.identity.telling import countries_apart
from rawi.resolve.identity.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What decisions settle of units, by slot: pairs that are one (`same`) or two (`apart`), each with the id of the
    last decision that says so, and the names to show."""

    same: Mapping[Pair, str] = field(default_factory=dict)
    apart: Mapping[Pair, str] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)

    def differing(self, other: Ruled) -> set[int]:
        """The slots of which the other says something else."""
        pairs = {*(self.same.items() ^ other.same.items()), *(self.apart.items() ^ other.apart.items())}
        return {slot for pair, _ in pairs for slot in pair} | {
            slot for slot, _ in self.names.items() ^ other.names.items()
        }


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that were not undone, the oldest first; not those that make claims or origins one or part them."""
    about_names = (one for one in decisions if one.stands and one.topic not in ("claims", "origins"))
    return sorted(about_names, key=lambda one: (one.at, one.id))


def retyped(decisions: Sequence[Decision]) -> dict[str, MentionType]:
    """The kind of each name whose kind was corrected."""
    return {
        subject: kind
        for one in decisions
        if one.kind == "retype"
        for kind in KINDS
        if one.value == kind
        for subject in one.subjects
    }


def set_apart(decisions: Sequence[Decision]) -> dict[str, list[frozenset[str]]]:
    """For each name the sets of articles in which it means something else."""
    found: dict[str, list[frozenset[str]]] = {}
    for one in decisions:
        if one.kind == "split" and one.articles:
            for subject in one.subjects:
                found.setdefault(subject, []).append(frozenset(one.articles))
    return found


def ruled(decisions: Sequence[Decision], units: Sequence[Unit]) -> Ruled:
    """The decisions as they meet units, which are in their order, and so are the units of each pair; what they say of
    names that no article holds any more is passed over."""
    by_id: dict[str, int] = {}
    senses: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        by_id.setdefault(unit.id, index)
        senses.setdefault(unit.entity, []).append(index)
    settled: dict[tuple[int, int], tuple[bool, str]] = {}
    names: dict[int, str] = {}
    for one in decisions:
        indices = list(dict.fromkeys(by_id[subject] for subject in one.subjects if subject in by_id))
        if one.kind == "merge":
            for other in indices[1:]:
                settled[ordered(indices[0], other)] = True, one.id
        elif one.kind == "split" and one.articles:
            for subject in one.subjects:
                chosen = [at for at in senses.get(subject, ()) if _within(units[at], one.articles)]
                for at in chosen:
                    for other in senses[subject]:
                        if other not in chosen:
                            settled[ordered(at, other)] = False, one.id
        elif one.kind == "split":
            for at, first in enumerate(indices):
                for other in indices[at + 1 :]:
                    settled[ordered(first, other)] = False, one.id
        elif one.kind == "rename" and one.value:
            names.update((index, one.value) for index in indices)
    pairs = {(units[one].slot, units[other].slot): found for (one, other), found in settled.items()}
    return Ruled(
        same={pair: decision for pair, (same, decision) in pairs.items() if same},
        apart={pair: decision for pair, (same, decision) in pairs.items() if not same},
        names={units[one].slot: name for one, name in names.items()},
    )


class Entries:
    """The entries of imported lists by the words of their names."""

    def __init__(self, known: Iterable[Known], knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._by_name: dict[tuple[str, ...], list[Known]] = {}
        for one in known:
            for name in one.names:
                for kind in (one.kind,) if one.kind is not None else ("PER", "ORG"):
                    words = parts_of(name, kind, knowledge).words
                    if one not in (listed := self._by_name.setdefault(words, [])):
                        listed.append(one)

    def of(self, unit: Unit) -> frozenset[str]:
        """The entry that a unit's name is on; where several fit, that which its countries do not speak against, and
        none if they are still several."""
        fitting = [one for one in self._by_name.get(unit.parts.words, ()) if one.kind is None or one.kind == unit.kind]
        if fitting and unit.countries:
            fitting = [one for one in fitting if not _speaks_against(one, unit, self._knowledge)]
        return frozenset((fitting[0].id,)) if len(fitting) == 1 else NO_ENTRY


NO_ENTRY: frozenset[str] = frozenset()


def _speaks_against(one: Known, unit: Unit, knowledge: Knowledge) -> bool:
    codes = frozenset(code for country in one.countries for code in countries_in(country, knowledge))
    return bool(codes) and countries_apart(codes, unit.countries, knowledge)


def _within(unit: Unit, articles: Iterable[str]) -> bool:
    return not unit.further and set(unit.articles) <= set(articles)


def ordered(one: int, other: int) -> tuple[int, int]:
    """A pair of numbers, the smaller first."""
    return (one, other) if one < other else (other, one)


def has_words(name: str) -> bool:
    """Whether a name holds a letter or digit at all."""
    return bool(name_tokens(name))
