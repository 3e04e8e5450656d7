"""Naming: the names of a library with their uses, and what each of them means; uses come and go article by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rawi.model import MentionType
from rawi.model.linking import Name, Shelf, UnitRow, UseRow
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.packing import UseReader, packed_use
from rawi.resolve.identity.rulings import has_words
from rawi.resolve.identity.units import SAMPLE, Division, Unit, sampled

_NOBODY: frozenset[str] = frozenset()


@dataclass(slots=True)
class Held:
    """What is known of one name: uses by article, with the number of the sense of each, and how many `further` uses of
    each sense are kept elsewhere. `slots` are those of its units."""

    uses: dict[str, Use] = field(default_factory=dict)
    senses: dict[str, int] = field(default_factory=dict)
    further: Counter[int] = field(default_factory=Counter)
    slots: tuple[int, ...] = ()


class Names:
    """The names of a library. With a shelf, of a name that many articles use only the sample is read as long as that
    is enough to tell what the name means."""

    def __init__(
        self,
        knowledge: Knowledge,
        *,
        kinds: Mapping[str, MentionType],
        apart: Mapping[str, Sequence[frozenset[str]]],
        shelf: Shelf | None = None,
    ) -> None:
        self._knowledge = knowledge
        self._kinds = kinds
        self._apart = apart
        self._shelf = shelf
        self._reader = UseReader()
        self._held: dict[Name, Held] = {}
        self._in: dict[str, list[Name]] = {}
        self.changed: dict[tuple[Name, str], UseRow | None] = {}
        """Rows of uses that are other than on the shelf."""

    def names_in(self, articles: Collection[str]) -> dict[Name, set[str]]:
        """The names in some articles that are going, each with those of the articles."""
        found: dict[Name, set[str]] = {}
        rows: Iterable[tuple[Name, str]]
        if self._shelf is not None:
            rows = self._shelf.named_in(articles) if articles else ()
        else:
            rows = [(name, article) for article in articles for name in self._in.pop(article, ())]
        for name, article in rows:
            found.setdefault(name, set()).add(article)
        return found

    def want(self, names: Collection[Name], rows: Mapping[Name, Sequence[UnitRow]]) -> None:
        """Get names ready whose units are `rows`."""
        for name in names:
            if self._shelf is None or name in self._held:
                continue
            known = rows.get(name, ())
            held = self._held[name] = Held(slots=tuple(row.slot for row in known))
            if known:
                held.further.update({row.number: row.further for row in known if row.further})
                chosen = _NOBODY.union(*self._apart.get(name[0], ()))
                self._take(held, self._shelf.uses(name, SAMPLE if held.further else None, chosen))

    def exchange(
        self, name: Name, come: Sequence[Use], gone: Collection[str]
    ) -> tuple[tuple[int, ...], list[Unit], bool]:
        """Take uses of a name out and others in; the slots that it had, the units that it has now, and whether uses
        beyond the sample have gone from one to another."""
        held = self._held.setdefault(name, Held())
        before = held.slots
        come = [use for use in come if any(has_words(spelling) for spelling, _ in use.spellings)]
        if held.further and not self._beyond(name, held, come, gone):
            if (alone := self._of_one_sense(name, held, come, gone)) is not None:
                return before, [alone], False
            assert self._shelf is not None
            self._take(held, self._shelf.uses(name))
            held.further.clear()
        if held.further:
            units, moved = self._aside(name, held, come, gone), False
        else:
            units, moved = self._divided(name, held, come, gone)
        held.slots = tuple(unit.slot for unit in units)
        if not units and self._shelf is None:
            del self._held[name]
        return before, units, moved

    def holds(self, name: Name) -> bool:
        """Whether a name is here."""
        return name in self._held

    def has(self, name: Name, number: int, articles: Sequence[str]) -> bool:
        """Whether a name has the sense of a number in one of some articles, of those read here."""
        senses = self._held[name].senses
        return any(senses.get(article) == number for article in articles)

    def uses_of(self, name: Name) -> Iterator[tuple[Use, int]]:
        """The uses of a name with the numbers of their senses, ordered by article, of those read here."""
        held = self._held[name]
        return ((held.uses[article], held.senses[article]) for article in sorted(held.uses))

    def everywhere(self) -> list[tuple[Name, str]]:
        """All names that are held here, with each article that uses them."""
        return [(name, article) for name, held in self._held.items() for article in held.uses]

    def row(self, place: tuple[Name, str]) -> UseRow:
        """The row of a use that is held here."""
        name, article = place
        held = self._held[name]
        return packed_use(name, held.senses[article], held.uses[article])

    def further(self, name: Name) -> Counter[int]:
        """How many uses beyond the sample each sense of a name has."""
        held = self._held[name]
        if held.further:
            return held.further
        _, rest = sampled([use for use, _ in self.uses_of(name)], self._apart.get(name[0], ()))
        return Counter(held.senses[use.article] for use in rest)

    def _take(self, held: Held, rows: Iterable[UseRow]) -> None:
        for row in rows:
            held.uses[row.article] = self._reader.use(row)
            held.senses[row.article] = row.sense

    def _beyond(self, name: Name, held: Held, come: Sequence[Use], gone: Collection[str]) -> bool:
        """Whether uses that come and go are all behind the sample, and enough of them stay there."""
        chosen = _NOBODY.union(*self._apart.get(name[0], ()))
        last = max(held.uses.keys() - chosen, default="")
        return held.uses.keys().isdisjoint(gone) and all(
            use.article > last and use.article not in chosen and use.article not in held.uses for use in come
        )

    def _aside(self, name: Name, held: Held, come: Sequence[Use], gone: Collection[str]) -> list[Unit]:
        """Take in and out what the sample says nothing of."""
        assert self._shelf is not None
        division = self._division(name, [use for use, _ in self.uses_of(name)])
        taken = {*gone, *(use.article for use in come)}
        for row in self._shelf.used(name, taken):
            held.further[row.sense] -= 1
            self.changed[name, row.article] = None
        for use in come:
            sense = division.sense_of(use)
            held.further[sense] += 1
            self.changed[name, use.article] = packed_use(name, sense, use)
        held.further = +held.further
        return division.units(held.further.keys())

    def _of_one_sense(self, name: Name, held: Held, come: Sequence[Use], gone: Collection[str]) -> Unit | None:
        """Take in uses of which some are of the sample, where a name has one sense before and after: what is beyond has
        it too and need not be read. None, and nothing is taken in, where that is not so."""
        if (
            gone
            or len(held.slots) > 1
            or self._apart.get(name[0])
            or not held.uses.keys().isdisjoint(use.article for use in come)
        ):
            return None
        uses = held.uses | {use.article: use for use in come}
        sample, rest = sampled([uses[article] for article in sorted(uses)])
        division = self._division(name, sample)
        if len(division.groups) > 1:
            return None
        held.uses, held.senses = {use.article: use for use in sample}, dict.fromkeys((use.article for use in sample), 0)
        held.further[0] += len(rest)
        for use in come:
            self.changed[name, use.article] = packed_use(name, 0, use)
        (unit,) = division.units((0,))
        held.slots = (unit.slot,)
        return unit

    def _divided(self, name: Name, held: Held, come: Sequence[Use], gone: Collection[str]) -> tuple[list[Unit], bool]:
        """Divide all uses anew."""
        for article in gone:
            held.uses.pop(article, None)
            held.senses.pop(article, None)
            self._note(name, article)
        for use in come:
            held.uses[use.article] = use
        if not held.uses:
            return [], False
        sample, rest = sampled([held.uses[article] for article in sorted(held.uses)], self._apart.get(name[0], ()))
        division = self._division(name, sample)
        found = {use.article: number for number, uses in enumerate(division.groups) for use in uses}
        beyond = {use.article: division.sense_of(use) for use in rest}
        fresh = {use.article for use in come}
        moved = any(held.senses.get(article, sense) != sense for article, sense in beyond.items())
        if self._shelf is None:
            for article in fresh:
                self._in.setdefault(article, []).append(name)
        for article, sense in (*found.items(), *beyond.items()):
            if article in fresh or held.senses.get(article) != sense:
                held.senses[article] = sense
                self._note(name, article)
        if self._shelf is not None:
            held.further = Counter(beyond.values())
            for use in rest:
                del held.uses[use.article], held.senses[use.article]
        return division.units(set(beyond.values())), moved

    def _note(self, name: Name, article: str) -> None:
        if self._shelf is not None:
            held = self._held[name]
            use = held.uses.get(article)
            self.changed[name, article] = packed_use(name, held.senses[article], use) if use else None

    def _division(self, name: Name, sample: Sequence[Use]) -> Division:
        return Division(
            name, sample, self._knowledge, kind=self._kinds.get(name[0]), apart=self._apart.get(name[0], ())
        )


def merged(names: Iterable[Named]) -> dict[Name, list[Use]]:
    """The uses of each name."""
    found: dict[Name, list[Use]] = {}
    for named in names:
        found.setdefault(named.key, []).extend(named.uses)
    return found
