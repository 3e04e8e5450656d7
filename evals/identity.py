"""Who is who across a library, scored on hard pairs of names: one thing or two?

    python -m evals.identity                  decisions right of those taken, and the share left open, by class; exit
                                              status 1 below a floor
    python -m evals.identity --misses         with every wrong decision and what it was made of
    python -m evals.identity --fit            fit the weights of src/rawi/lexicon/identity_weights.toml to the pairs
    python -m evals.identity --cross          fit to the pairs of all authors but one, ask about that one's
    python -m evals.identity --blind FILE     score pairs that nobody who works on the reader has looked at
    python -m evals.identity --nomenklatura   beside the name matcher of nomenklatura (group `matching`)

A pair is a library of two articles: the contexts of its names, read by the program as any article is. What is taken
from the annotation is the name itself with its kind, and the office stated (reading those has a score of its own).
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from evals.identity_beside import beside
from evals.identity_cross import Example, cross_validated
from evals.identity_fit import WEIGHTS, fitted, rewritten

from evals import floors
from rawi.arabic.names import name_tokens
from rawi.evaluate.measure import Share
from rawi.flow import Pipeline
from rawi.model import (
    Article,
    Document,
    Identities,
    Join,
    Mention,
    MentionType,
    Span,
    Time,
    content_id,
    text_sha256,
)
from rawi.resolve.entities import entity_of, link
from rawi.resolve.identity import Knowledge, identify
from rawi.resolve.identity.gathering import gather
from rawi.resolve.identity.scoring import START, Scorer
from rawi.resolve.identity.traits import Trait
from rawi.resolve.identity.units import units_of

HERE = Path(__file__).parent
PAIRS = HERE / "identity"
"""The development pairs, a file for each author: `pairs-a.jsonl` and so on."""
PRIORS = HERE / "identity" / "priors.toml"
Verdict = Literal["one", "two", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One name of a pair as an article has it."""

    name: str
    kind: MentionType
    office: str | None
    country: str | None
    context: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names, and whether they are one thing; None where nobody could tell. `author` is who wrote them."""

    id: str
    author: str
    sort: str
    one: Side
    other: Side
    same: bool | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A pair with the program's verdict, and what it was made of where it was scored."""

    pair: Pair
    verdict: Verdict
    joins: tuple[Join, ...]
    traits: tuple[Trait, ...]

    @property
    def right(self) -> bool | None:
        """Whether the decision was right; None where none was taken or none can be."""
        if self.verdict == "open" or self.pair.same is None:
            return None
        return (self.verdict == "one") == self.pair.same


def load_pairs(path: Path) -> list[Pair]:
    """The pairs of a file of JSON lines, or of all files `pairs-*.jsonl` of a directory, one for each author."""
    if path.is_dir():
        return [pair for file in sorted(path.glob("pairs-*.jsonl")) for pair in load_pairs(file)]
    author = path.stem.removeprefix("pairs-")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_pair(json.loads(line), author) for line in lines if line.strip()]


def _pair(record: Mapping[str, Any], author: str) -> Pair:
    return Pair(
        id=f"{author}/{record['id']}",
        author=author,
        sort=record["class"],
        one=_side(record["a"]),
        other=_side(record["b"]),
        same=record["same"],
        why=record.get("why", ""),
    )


def _side(record: Mapping[str, Any]) -> Side:
    return Side(
        name=record["name"],
        kind=record["kind"],
        office=record.get("office"),
        country=record.get("country"),
        context=record["context"],
        published=record["published"],
    )


class Judge:
    """Reads the contexts of pairs and asks who is who."""

    def __init__(self, pipeline: Pipeline, knowledge: Knowledge) -> None:
        self._pipeline = pipeline
        self._knowledge = knowledge

    def judge(self, pair: Pair) -> Judged:
        """The program's verdict on a pair."""
        ends = (self._document(pair, pair.one, "a"), self._document(pair, pair.other, "b"))
        found = identify([document for document, _ in ends], knowledge=self._knowledge)
        one, other = (found.identity_of(document.article.id, entity) for document, entity in ends)
        joins = (*(join for identity in found.identities for join in identity.joins), *found.open_pairs)
        about = tuple(join for join in joins if {_thing(found, join.first), _thing(found, join.second)} == {one, other})
        verdict: Verdict = "one" if one == other else "two"
        if verdict == "two" and any(join in found.open_pairs for join in about):
            verdict = "open"
        return Judged(pair=pair, verdict=verdict, joins=about, traits=tuple(self.examples(pair)))

    def examples(self, pair: Pair) -> list[Trait]:
        """The traits of a pair's two names, whatever they would come to."""
        one, other = (self._document(pair, side, letter) for side, letter in _sides(pair))
        return traits_between(one, other, self._knowledge)

    def _document(self, pair: Pair, side: Side, letter: str) -> tuple[Document, str]:
        """The article of one side with its name marked, and the entity that the name has in it."""
        day = Time(value=side.published, earliest=side.published, latest=side.published, grain="day")
        article = Article(
            id=content_id("art", pair.id, letter),
            text=side.context,
            sha256=text_sha256(side.context),
            published=day,
            published_basis="given",
        )
        read = self._pipeline.per_document(article)
        text = article.text
        spans = [Span(start=at, end=at + len(side.name), text=side.name) for at in _places(text, side.name)]
        role = None
        if side.office is not None and (at := text.find(side.office)) >= 0:
            role = Span(start=at, end=at + len(side.office), text=side.office)
        replaced = [one for one in read.mentions if any(_overlap(one.span, span) for span in spans)]
        if role is None:
            role = next((one.role for one in replaced if one.role is not None), None)
        rest = [one for one in read.mentions if one not in replaced]
        entity = entity_of(side.name, side.kind)
        own = [Mention(span=span, type=side.kind, entity=entity, name=side.name, role=role) for span in spans]
        ordered = sorted([*rest, *own], key=lambda mention: (mention.span.start, mention.span.end))
        mentions = link(self._pipeline.reading(article), ordered)
        here = next(mention for mention in mentions if mention.span == spans[0])
        return replace(read, mentions=mentions, statements=()), here.entity


def _sides(pair: Pair) -> tuple[tuple[Side, str], tuple[Side, str]]:
    return (pair.one, "a"), (pair.other, "b")


def _thing(found: Identities, name: str) -> str:
    return found.identity_of("", name)


def _places(text: str, name: str) -> list[int]:
    found = []
    at = text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + len(name))
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def traits_between(one: tuple[Document, str], other: tuple[Document, str], knowledge: Knowledge) -> list[Trait]:
    """The traits of two names, each in its article."""
    units = [
        unit
        for document, entity in (one, other)
        for gathered in gather([document], knowledge)
        if gathered.entity == entity
        for unit in units_of(gathered, knowledge)
    ]
    first, second = units[0], units[-1]
    return Scorer(knowledge).traits(first, second)


def cross(pairs: Sequence[Pair], judge: Judge) -> Iterator[str]:
    """What comes of pairs that the weights were not fitted to."""
    examples = []
    for pair in pairs:
        judged = judge.judge(pair)
        values = _values(judged.traits)
        examples.append(
            Example(
                author=pair.author,
                words=frozenset(token for side, _ in _sides(pair) for token in name_tokens(side.name)),
                table=_table(pair),
                values=values,
                same=pair.same,
                settled=judged.verdict == "one" and not judged.joins,
            )
        )
    priors = tomllib.loads(PRIORS.read_text(encoding="utf-8"))
    yield from cross_validated(examples, {table: priors[table] for table in ("people", "things")})


def _values(traits: Sequence[Trait]) -> dict[str, float]:
    values = {START: 1.0}
    for trait in traits:
        values[trait.name] = values.get(trait.name, 0.0) + trait.value
    return values


def _table(pair: Pair) -> str:
    return "people" if pair.one.kind == "PER" == pair.other.kind else "things"


def fit_weights(pairs: Sequence[Pair], judge: Judge) -> Iterator[str]:
    """Fit both tables of weights to the pairs that can be decided, write them, and say what moved."""
    examples: dict[str, list[tuple[dict[str, float], bool]]] = {"people": [], "things": []}
    for pair in pairs:
        if pair.same is None:
            continue
        examples[_table(pair)].append((_values(judge.examples(pair)), pair.same))
    text = WEIGHTS.read_text(encoding="utf-8")
    priors = tomllib.loads(PRIORS.read_text(encoding="utf-8"))
    for table, found in examples.items():
        before = priors[table]
        after = fitted(before, found)
        text = rewritten(text, table, after)
        for name, weight in after.items():
            seen = sum(name in values for values, _ in found)
            same = sum(same for values, same in found if name in values)
            yield f"{table} {name:32} {before[name]:6.2f} -> {weight:6.2f}  in {seen} pairs, {same} of them one"
    WEIGHTS.write_text(text, encoding="utf-8")


def summary(judged: Sequence[Judged]) -> dict[str, Share]:
    """Decisions right of those taken, pairs left open, and undecidable pairs left open: in all, and by class."""
    found: dict[str, Share] = {"right": Share(), "open": Share(), "undecidable open": Share()}
    for one in judged:
        if one.pair.same is None:
            found["undecidable open"] += Share(right=int(one.verdict == "open"), of=1)
            continue
        found["open"] += Share(right=int(one.verdict == "open"), of=1)
        if one.right is not None:
            share = Share(right=int(one.right), of=1)
            found["right"] += share
            found[one.pair.sort] = found.get(one.pair.sort, Share()) + share
    return found


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures that have floors: decisions right, and the share of pairs that are decided at all."""
    found = summary(judged)
    right, left = found["right"].share, found["open"].share
    return {"identity.right": right or 0.0, "identity.decided": 1.0 - (left or 0.0)}


def told(judged: Sequence[Judged], *, misses: bool) -> Iterator[str]:
    """The scores in lines, and every wrong decision with its reasons."""
    for name, share in summary(judged).items():
        yield f"{name:18} {share.right:4} of {share.of:4}  {100 * (share.share or 0):5.1f} %"
    if not misses:
        return
    for one in judged:
        pair = one.pair
        if one.right is False or (one.verdict == "open" and pair.same is not None):
            yield f"\n{pair.id} {pair.sort}: {one.verdict}, should be {'one' if pair.same else 'two'} ({pair.why})"
            for side, _ in _sides(pair):
                yield f"   {side.kind} {side.name} | {side.office} | {side.country} | {side.context}"
            if not one.joins:
                yield "   " + ", ".join(f"{trait.name} {trait.value:.1f} {trait.words}" for trait in one.traits)
            for join in one.joins:
                yield f"   {join.score}: " + ", ".join(
                    f"{feature.name} {feature.weight:+.1f} {feature.words}" for feature in join.features
                )


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the pairs and print what came of it."""
    parser = argparse.ArgumentParser(description="Score who is who on pairs of names.")
    parser.add_argument("--blind", type=Path, metavar="FILE", help="pairs kept aside")
    parser.add_argument("--misses", action="store_true", help="print wrong and open decisions")
    parser.add_argument("--fit", action="store_true", help="fit the weights to the development pairs")
    parser.add_argument("--cross", action="store_true", help="leave each author out in turn")
    parser.add_argument("--nomenklatura", action="store_true", help="score the matcher of nomenklatura beside")
    floors.add_options(parser)
    options = parser.parse_args(arguments)
    pairs = load_pairs(options.blind or PAIRS)
    judge = Judge(Pipeline.load(), Knowledge.load())
    if options.fit:
        print(*fit_weights(pairs, judge), sep="\n")
        return 0
    if options.cross:
        print(*cross(pairs, judge), sep="\n")
        return 0
    judged = [judge.judge(pair) for pair in pairs]
    print(*told(judged, misses=options.misses), sep="\n")
    if options.nomenklatura:
        given = [(pair.one.name, pair.other.name, pair.one.kind, pair.same) for pair in pairs if pair.same is not None]
        print(*beside(given), sep="\n")
    if options.blind:
        return 0
    status, lines = floors.held("identity", figures(judged), floors.file_hash(PAIRS.glob("pairs-*.jsonl")), options)
    print(*lines, sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
