"""Linking: how long and how much memory it takes to tell who is who among 10^4, 10^5, 10^6 mentions.

    python -m benchmarks.linking [MENTIONS]
    python -m benchmarks.linking --library FILE     the articles of a library as they were read, not invented ones

Articles are made by a generator of Arabic names, as documents that are already read: people with given names, fathers
and families, foreign people in several transliterations, bodies with and without heads and qualifiers, towns; one
spelling for five mentions, as skewed as names are in news (Zipf), each with an office or words of its own beside it.
They are made one by one and none is kept; making them is not counted. Gathering, linking and keeping what is linked in
a library are, and then linking one article more to it (each time from what the library keeps, with its commit). Each
size runs in a process of its own, so that peak memory is its own. The growth that is printed is the time a mention
against that of the size before: 1 for linear time, for n log n what is printed beside.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import random
import resource
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rawi.lexicon.names import NameLexicon
from rawi.model import Article, Document, Mention, MentionType, Span, Time, content_id, text_sha256
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Linker, relink
from rawi.resolve.identity.gathering import gather
from rawi.resolve.identity.identify import mark_of
from rawi.store import Library

SIZES = (10_000, 100_000, 1_000_000)
_SPELLINGS = 5
"""Mentions for each spelling."""
_LETTERS = "بتجحدرزسشصطعفقكلمنهوي"
_SWAPS = (("غ", "ج"), ("ج", "غ"), ("ق", "ك"), ("س", "ز"), ("ث", "ت"), ("ي", ""), ("و", ""), ("ا", ""))
_IN_ONE = 20
"""Mentions in one article."""
_ADDED = 25
"""Articles added one by one at the end."""
_APART = 97
"""Of the articles of a library every so many is one of those."""
_WORDS, _OWN = 5_000, 6
"""Words of the language, and how many of them stand about a thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What linking `mentions` uses of names by articles under `spellings` names took: `gathering`, `linking` and
    `keeping` seconds of one core, `adding` for one article more (the median, and the `slowest`), what the library then
    has (`stored`), and the peak of memory of the whole process, both in megabytes."""

    mentions: int
    spellings: int
    things: int
    open_pairs: int
    gathering: float
    linking: float
    keeping: float
    adding: float
    slowest: float
    stored: float
    megabytes: float

    @property
    def seconds(self) -> float:
        """Seconds of one core in all."""
        return self.gathering + self.linking + self.keeping


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a thing, with what is said of the thing: an office, and words about it."""

    name: str
    kind: MentionType
    entity: str
    office: str
    words: Sequence[str]


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


def spellings(count: int, seed: int = 0) -> list[Spelling]:
    """At least `count` spellings of invented things, no two of one id."""
    chance = random.Random(seed)
    offices = NameLexicon.load().titles["offices"]
    words = ["".join(chance.choices(_LETTERS, k=chance.randint(4, 7))) for _ in range(_WORDS)]
    found: dict[str, Spelling] = {}
    for kind, names in Names(count, seed).things():
        office, own = chance.choice(offices), chance.choices(words, k=_OWN)
        for name in names:
            entity = entity_of(name, kind)
            found.setdefault(entity, Spelling(name, kind, entity, office if kind == "PER" else "", own))
        if len(found) >= count:
            return list(found.values())
    raise AssertionError("there is no end of things")


def documents(mentions: int, seed: int = 0) -> Iterator[Document]:
    """Articles with `mentions` mentions in all, a fifth as many spellings, the same for the same seed."""
    known = spellings(mentions // _SPELLINGS, seed)
    chance = random.Random(seed)
    chance.shuffle(known)
    for first in range(0, mentions, _IN_ONE):
        # Each spelling is used once, in the order of rank; what is left goes by rank alone.
        at = first // _SPELLINGS
        chosen = known[at : at + _IN_ONE // _SPELLINGS]
        chosen += [known[int(len(known) ** chance.random()) - 1] for _ in range(_IN_ONE - len(chosen))]
        yield _document(chosen, chance)


def _document(chosen: Sequence[Spelling], chance: random.Random) -> Document:
    text = ""
    mentions: list[Mention] = []
    for one in chosen:
        before, after = chance.sample(one.words, 3), chance.sample(one.words, 3)
        text += " ".join(before) + " "
        role = None
        if one.office and chance.random() < 0.5:
            role = Span(start=len(text), end=len(text) + len(one.office), text=one.office)
            text += one.office + " "
        span = Span(start=len(text), end=len(text) + len(one.name), text=one.name)
        mentions.append(Mention(span=span, type=one.kind, entity=one.entity, name=one.name, role=role))
        text += f"{one.name} {' '.join(after)}. "
    day = f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    published = Time(value=day, earliest=day, latest=day, grain="day")
    article = Article(id=content_id("art", text), text=text, sha256=text_sha256(text), published=published)
    return Document(
        article=article, title=None, dateline=None, boilerplate=(), agencies=(), paragraphs=(), statements=(),
        mentions=tuple(mentions), times=(), quantities=(), producer_version="",
    )  # fmt: skip


class _Watch:
    """Passes documents on and keeps the seconds that making them takes."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = iter(documents)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Document]:
        return self

    def __next__(self) -> Document:
        started = time.process_time()
        try:
            return next(self._documents)
        finally:
            self.seconds += time.process_time() - started


def measure(mentions: int | None, library: Path | None = None) -> Linked:
    """Link the names of invented documents, or of a library's, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (mentions, library))


def _measured(mentions: int | None, library: Path | None) -> Linked:
    knowledge = Knowledge.load()
    added: list[Document] = []
    if library is not None:
        watch = _Watch(_all_but(_of_library(library), added))
    else:
        assert mentions is not None
        watch = _Watch(documents(mentions))
        added += documents(_ADDED * _IN_ONE, seed=1)
    started = time.process_time()
    names = gather(watch, knowledge)
    gathering = time.process_time() - started - watch.seconds
    spelled, uses = len(names), sum(len(one.uses) for one in names)
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "linked.db") as linked:
        started = time.process_time()
        linker = Linker(knowledge=knowledge)
        linker.renew(names)
        del names
        linking = time.process_time() - started
        started = time.process_time()
        with linked.writer() as writer:
            writer.linking().keep(linker.changes(f"{mark_of((), (), latin=True)} {{}}"))
        del linker
        keeping = time.process_time() - started
        counts = linked.view.counts()
        adding = []
        for document in added:
            started = time.process_time()
            with linked.writer() as writer:
                relink(writer.linking(), [document], knowledge=knowledge)
            adding.append(time.process_time() - started)
        stored = sum(file.stat().st_size for file in linked.files if file.exists())
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Linked(
        mentions=uses if mentions is None else mentions,
        spellings=spelled,
        things=counts.names,
        open_pairs=counts.open_pairs,
        gathering=gathering,
        linking=linking,
        keeping=keeping,
        adding=statistics.median(adding),
        slowest=max(adding),
        stored=stored / 2**20,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit,
    )


def _of_library(path: Path) -> Iterator[Document]:
    with Library.open(path, create=False) as library:
        yield from library.view.documents()


def _all_but(documents: Iterable[Document], kept_back: list[Document]) -> Iterator[Document]:
    """The documents without a few, which are kept back to be added at the end."""
    for number, document in enumerate(documents):
        if number % _APART == 0 and len(kept_back) < _ADDED:
            kept_back.append(document)
        else:
            yield document


def told(found: list[Linked]) -> Iterator[str]:
    """One line for each size, with the growth from the one before."""
    for number, one in enumerate(found):
        line = (
            f"  {one.mentions:,} mentions of {one.spellings:,} spellings: {one.things:,} things, "
            f"{one.open_pairs:,} open pairs, {one.seconds:.1f} s of one core (gathering {one.gathering:.1f}, keeping "
            f"{one.keeping:.1f}), one article more {one.adding:.2f} s (at most {one.slowest:.2f}), "
            f"{one.stored:.0f} MB in the library, peak memory {one.megabytes:.0f} MB"
        )
        if number:
            before = found[number - 1]
            growth = one.seconds / before.seconds / (one.mentions / before.mentions)
            expected = math.log(one.mentions) / math.log(before.mentions)
            line += f", x{growth:.2f} a mention (n log n: x{expected:.2f})"
        yield line


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure with the number of mentions given or with a library's documents, with all sizes without either."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", nargs="?", type=int)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args(arguments)
    if asked.library is not None:
        print("who is who among the names of a library:", *told([measure(None, asked.library)]), sep="\n")
        return
    sizes = SIZES if asked.mentions is None else (asked.mentions,)
    print("who is who among invented names:", *told([measure(size) for size in sizes]), sep="\n")


if __name__ == "__main__":
    main()
