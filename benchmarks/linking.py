"""Linking: how long and how much memory it takes to tell who is who among 10^4, 10^5, 10^6 mentions.

    python -m benchmarks.linking [MENTIONS]

Mentions are made by a generator of Arabic names: people with given names, fathers and families, foreign people in
several transliterations, bodies with and without heads and qualifiers, towns; one spelling for five mentions, as skewed
as names are in news. Each size runs in a process of its own, so that peak memory is its own. The growth that is printed
is the time for ten times as many mentions over ten: 1 for linear time, 1.2 for n log n.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from rawi.lexicon.names import NameLexicon
from rawi.model import MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Named, Use, identify

SIZES = (10_000, 100_000, 1_000_000)
_SPELLINGS = 5
"""Mentions for each spelling."""
_LETTERS = "بتجحدرزسشصطعفقكلمنهوي"
_SWAPS = (("غ", "ج"), ("ج", "غ"), ("ق", "ك"), ("س", "ز"), ("ث", "ت"), ("ي", ""), ("و", ""), ("ا", ""))
_IN_ONE = 20
"""Mentions in one article."""
_COMPANY = 12
_AROUND = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What linking `mentions` mentions under `spellings` names took: `seconds` of one core, and the peak of memory of
    the whole process in `megabytes`."""

    mentions: int
    spellings: int
    things: int
    open_pairs: int
    seconds: float
    megabytes: float


class Names:
    """Makes names; the same for the same seed. The larger the library, the more family names it holds."""

    def __init__(self, spellings: int, seed: int = 0) -> None:
        self._chance = random.Random(seed)
        lexicon = NameLexicon.load()
        self._given = lexicon.persons["given"]
        self._foreign = lexicon.persons["foreign"]
        self._heads = lexicon.bodies["offices"][:40] + lexicon.bodies["named"][:40]
        self._adjectives = [people.canonical for people in lexicon.peoples[:60]]
        self._families = [self._word(4, 8) for _ in range(100 + spellings // 4)]

    def things(self) -> Iterator[tuple[MentionType, list[str]]]:
        """Things without end: the kind, and the names under which it is printed."""
        while True:
            draw = self._chance.random()
            if draw < 0.5:
                yield "PER", self._person()
            elif draw < 0.65:
                yield "PER", self._foreigner()
            elif draw < 0.9:
                yield "ORG", self._body()
            else:
                place = "ال" + self._word(4, 7)
                yield "LOC", [place, f"مدينة {place}"]

    def _person(self) -> list[str]:
        given, father = self._chance.choice(self._given), self._chance.choice(self._given)
        family = "ال" + self._chance.choice(self._families)
        return [f"{given} {father} {family}", f"{given} {family}", f"{given} بن {father} {family}"]

    def _foreigner(self) -> list[str]:
        given, family = self._chance.choice(self._foreign), self._word(5, 9)
        spelled = [f"{given} {family}"]
        for printed, other in self._chance.sample(_SWAPS, 3):
            if printed in family[1:]:
                spelled.append(f"{given} {family[0]}{family[1:].replace(printed, other, 1)}")
        return spelled

    def _body(self) -> list[str]:
        head, name = self._chance.choice(self._heads), self._word(4, 8)
        other, people = self._word(4, 7), self._chance.choice(self._adjectives)
        return [f"{head} {name} {other}", f"{head} {name} {other} ال{people}", f"{name} {other}"]

    def _word(self, shortest: int, longest: int) -> str:
        return "".join(self._chance.choice(_LETTERS) for _ in range(self._chance.randint(shortest, longest)))


def made(mentions: int, seed: int = 0) -> list[Named]:
    """Names with `mentions` uses in all, a fifth as many names, each in articles of its own days."""
    chance = random.Random(seed)
    printed: dict[tuple[str, MentionType], str] = {}
    for kind, names in Names(mentions // _SPELLINGS, seed).things():
        for name in names:
            printed[entity_of(name, kind), kind] = name
        if len(printed) >= mentions // _SPELLINGS:
            break
    entities = [entity for entity, _ in printed]
    stems = [f"w{number}" for number in range(5_000)]
    company = [tuple(chance.choices(entities, k=_COMPANY)) for _ in range(max(1, mentions // _IN_ONE))]
    found: list[Named] = []
    left = mentions
    for number, ((entity, kind), name) in enumerate(printed.items()):
        count = max(1, min(left - (len(printed) - number - 1), int(chance.paretovariate(1.1))))
        left -= count
        articles = [chance.randrange(len(company)) for _ in range(count)]
        uses = [
            Use(
                article=f"art_{article}",
                day=f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                spellings=((name, 1),),
                company=company[article],
                around=tuple(chance.choices(stems, k=_AROUND)),
            )
            for article in articles
        ]
        found.append(Named(entity=entity, kind=kind, uses=tuple(sorted(uses, key=lambda use: use.article))))
    return found


def measure(mentions: int) -> Linked:
    """Make the names and link them, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (mentions,))


def _measured(mentions: int) -> Linked:
    knowledge = Knowledge.load()
    names = made(mentions)
    started = time.process_time()
    found = identify(names, knowledge=knowledge)
    seconds = time.process_time() - started
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Linked(
        mentions=sum(len(named.uses) for named in names),
        spellings=len(names),
        things=len(found.identities),
        open_pairs=len(found.open_pairs),
        seconds=seconds,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit,
    )


def told(found: list[Linked]) -> Iterator[str]:
    """One line for each size, with the growth from the one before."""
    for number, one in enumerate(found):
        line = (
            f"  {one.mentions:,} mentions of {one.spellings:,} spellings: {one.things:,} things, "
            f"{one.open_pairs:,} open pairs, {one.seconds:.1f} s of one core, peak memory {one.megabytes:.0f} MB"
        )
        if number:
            before = found[number - 1]
            growth = one.seconds / before.seconds / (one.mentions / before.mentions)
            line += f", x{growth:.2f} per mention"
        yield line


def main() -> None:
    """Measure with the number of mentions given, with all sizes without one."""
    sizes = (int(sys.argv[1]),) if len(sys.argv) > 1 else SIZES
    print("who is who among invented names:", *told([measure(size) for size in sizes]), sep="\n")


if __name__ == "__main__":
    main()
