"""Comparing(): the statements of one course of events brought together into claims and disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from rawi.compare.claims import candidates, membership
from rawi.compare.claims.aliases import Aliases
from rawi.compare.claims.claims import Group, group
from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.holders import Holders
from rawi.compare.claims.positions import Held, positions
from rawi.compare.claims.relations import Nearness, Relation, cosines
from rawi.compare.claims.sets import Pairs
from rawi.compare.claims.settlements import Settlements, settled
from rawi.compare.claims.wording import about
from rawi.compare.copies.copies import Overlap
from rawi.compare.dating import dating
from rawi.compare.disputes import disputes
from rawi.compare.disputes.causing import Causing
from rawi.compare.disputes.oppositions import Oppositions
from rawi.compare.disputes.turning import Turning
from rawi.compare.disputes.wholes import Wholes
from rawi.compare.encoders import Encoder, embed
from rawi.compare.figures.counted_things import things
from rawi.compare.figures.counting import Counting
from rawi.compare.figures.figure import Figure
from rawi.compare.figures.figures import FigureReader
from rawi.compare.figures.grounds import Grounds
from rawi.compare.figures.near import Near
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.origins.following import leaders
from rawi.compare.origins.repetitions import Moved, joined, repetitions
from rawi.compare.propositions.causes import Causes
from rawi.compare.propositions.doers import Doers
from rawi.compare.propositions.ellipsis import completed
from rawi.compare.propositions.implied import implied
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.compare.propositions.references import resolve
from rawi.compare.stories import stories
from rawi.compare.stories.guests import Guest
from rawi.model import (
    Claim,
    Clause,
    Decision,
    Dispute,
    Document,
    Identities,
    Origin,
    Position,
    Stance,
    Story,
    content_id,
)

_LEAST = 0.05
"""What two propositions must be able to reach to count in the average of the claims that they are in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What of the library decides what a course comes to, beside its documents: passages that its articles share, the
    origins of its statements (`fixed`: those that people made), who is who, what people decided, and the articles of
    other courses that tell of its days. `names` are the names shown of all identities by their ids, where these are
    known already."""

    overlaps: Sequence[Overlap] = ()
    origin_of: Mapping[str, str] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()
    identities: Identities = field(default_factory=Identities)
    names: Mapping[str, str] | None = None
    decisions: Sequence[Decision] = ()
    guests: Sequence[Guest] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What one course of events comes to. Of the origins of its disputes only the ids are given. `dated` are its
    documents whose day was inferred from others, `moved` what its claims add to origins."""

    story: Story
    claims: tuple[Claim, ...]
    disputes: tuple[Dispute, ...]
    dated: tuple[Document, ...]
    moved: tuple[Moved, ...] = ()


class Readers:
    """What is made of the lexicon once for all courses."""

    def __init__(self, lexicon: CompareLexicon) -> None:
        self.keys = Keys(lexicon, ())
        self.doers = Doers(lexicon, self.keys)
        self.causes = Causes(lexicon, self.keys)


class Comparing:
    """The comparison of one course of events: what its steps share. What fits its weights looks into it.

    It is by the documents of the course and their surroundings alone, so that a course comes to the same in every
    library. `vectors` is a cache of embeddings by content hash that is read and added to.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        encoder: Encoder,
        lexicon: CompareLexicon,
        vectors: MutableMapping[str, bytes] | None = None,
        around: Surroundings | None = None,
        readers: Readers | None = None,
    ) -> None:
        around, readers = around or Surroundings(), readers or Readers(lexicon)
        given = sorted(documents, key=lambda document: document.article.id)
        self.visiting = {guest.document.article.id: guest for guest in around.guests}
        guests = [dating.undone(guest.part) for guest in around.guests]
        self.origin_of = around.origin_of
        self.fixed = around.fixed
        self.documents = [dating.undone(document) for document in given]
        self.lexicon = lexicon
        self.keys = readers.keys.over(vocabulary([*self.documents, *guests]))
        self.settlements = Settlements(around.decisions, [*self.documents, *guests])
        dated = dating.from_others(self.documents, around.overlaps, self.keys, lexicon.denials)
        self.documents = [dated.get(document.article.id, document) for document in self.documents]
        self.dated = tuple(now for now, before in zip(self.documents, given, strict=True) if now != before)
        self.course = stories.course(self.documents)
        self.story = stories.id_of(self.course.articles)
        self.story_of = dict.fromkeys([*self.course.articles, *self.visiting], self.story)
        self.documents = sorted([*self.documents, *guests], key=lambda document: document.article.id)
        self.by_document = {document.article.id: self._read(document) for document in self.documents}
        found = [one for each in self.by_document.values() for one in each]
        found += list(implied(found, lexicon))
        self.propositions = sorted(found, key=lambda one: one.id)
        aliases = Aliases(self.documents, around.identities)
        self.holders = Holders(self.propositions, self.origin_of, self.keys, around.identities, around.names, aliases)
        self.evidence = Evidence(self.propositions, lexicon.things, lexicon.shares)
        causing = Causing(lexicon, readers.causes.over(self.keys), self.evidence)
        self.turning = Turning(lexicon, readers.doers.over(self.keys), causing)
        self.joined = self.settlements.of_propositions(self.by_document)
        self.nearness = Nearness(lexicon, encoder.name, self.propositions)
        self.relations = self._relate(self.nearness, encoder, vectors)
        self.by_id = {one.id: one for one in self.propositions}
        self.oppositions = Oppositions(
            self.holders, self.evidence, lexicon, self.origin_of, self.turning, self.keys, self.relations, self.by_id
        )
        self.wholes = Wholes(self.oppositions, self.evidence, lexicon)

    def run(self) -> Compared:
        """What the course comes to."""
        claims: list[Claim] = []
        found: list[Dispute] = []
        threshold, joining = (float(self.lexicon.relations["thresholds"][name]) for name in ("claim", "joining"))
        opposed = disputes.opposed(self.relations, self.by_id, self.oppositions)
        turned = self.turning.turned
        groups = group(
            self.propositions, self.relations, threshold, opposed, self.joined,
            joining=joining, company=self.lexicon.relations["company"], turned=turned,
        )  # fmt: skip
        stars, linked, grounds = self._figure_groups()
        told = [_held(each) for each in groups] + [_given(star) for star in stars]
        repeated = repetitions(told, self.holders, self.documents)
        self.origin_of, moved = joined(self.origin_of, repeated, self.fixed, leaders(self.documents))
        for each in groups:
            if self._own(each.members):
                self._claim(each, claims, found)
        for star in stars:
            if self._own(figure.proposition for figure in star):
                self._number_claim(star, linked, grounds, claims, found)
        return Compared(
            story=Story(
                id=self.story,
                title=self.course.title,
                articles=self.course.articles,
                claims=tuple(sorted(claim.id for claim in claims)),
                first=self.course.first,
                last=self.course.last,
            ),
            claims=tuple(sorted(claims, key=lambda claim: claim.id)),
            disputes=tuple(sorted(found, key=lambda dispute: (-dispute.score, dispute.id))),
            dated=self.dated,
            moved=tuple(moved),
        )

    def _read(self, document: Document) -> list[Proposition]:
        """The propositions of an article; of a guest those that are heard here."""
        guest = self.visiting.get(document.article.id)
        whole = document if guest is None else dating.undone(guest.document)
        found = resolve(completed(propositions(whole, self.keys, self.lexicon)), self.keys)
        return [one for one in found if guest is None or one.statement.id in guest.heard]

    def _own(self, told: Iterable[Proposition]) -> bool:
        """Whether any of these stands in an article of the course itself."""
        return any(one.article not in self.visiting for one in told)

    def _claim(self, each: Group, claims: list[Claim], found: list[Dispute]) -> None:
        held, explained = _held(each), self.nearness.explained
        opposed = [
            (opposition, belonging)
            for opposition, belonging in disputes.opposition(
                each, self.oppositions, self.wholes, self.joined, explained
            )
            if self._own(member for member in each.members if member.id in belonging)
        ]
        words = about(each.members, each.stances, each.core)
        clauses = [
            self._placed(member, member.start, member.end, membership.of_member(member, each, explained))
            for member in each.members
        ]
        claim = self._claimed(words, "claim", held, clauses, disputed=bool(opposed))
        claims.append(claim)
        for opposition, belonging in opposed:
            inside = [member for member in each.members if member.id in belonging]
            core = each.core if each.core.id in belonging else inside[0]
            words = about(inside, each.stances, core)
            found.append(
                self._disputed(claim, words, [one for one in held if one.proposition.id in belonging], opposition)
            )

    def _number_claim(
        self,
        star: Sequence[Figure],
        linked: Mapping[str, set[str]],
        grounds: Grounds,
        claims: list[Claim],
        found: list[Dispute],
    ) -> None:
        held = _given(star)
        opposed = disputes.number_opposition(star, linked, self.holders, grounds)
        # «Dozens» words no claim about a number where somebody gives one.
        members = [figure.proposition for figure in star if not figure.vague] or [star[0].proposition]
        words = about(members, {}, members[0])
        clauses = [
            self._placed(
                figure.proposition, figure.span.start, figure.span.end, membership.of_figure(figure, tuple(star))
            )
            for figure in star
        ]
        claim = self._claimed(words, f"figure {star[0].unit}", held, clauses, disputed=opposed is not None)
        claims.append(claim)
        if opposed is not None:
            found.append(self._disputed(claim, words, held, opposed))

    def _placed(self, one: Proposition, start: int, end: int, reasons: tuple[str, ...]) -> Clause:
        guest = self.visiting.get(one.article)
        if guest is not None:
            reasons = *reasons, f"looks back at {guest.heard[one.statement.id]}"
        return Clause(statement=one.statement.id, article=one.article, start=start, end=end, reasons=reasons)

    def _claimed(
        self,
        words: str,
        sort: str,
        held: Sequence[Held],
        clauses: Sequence[Clause],
        *,
        disputed: bool,
    ) -> Claim:
        return Claim(
            id=content_id("cla", sort, *sorted({one.proposition.id for one in held})),
            story=self.story,
            about=words,
            disputed=disputed,
            positions=positions(held, self.holders, self.origin_of),
            clauses=tuple(sorted(clauses, key=lambda one: (one.article, one.start, one.end, one.statement))),
        )

    def _disputed(self, claim: Claim, words: str, held: Sequence[Held], opposed: disputes.Opposition) -> Dispute:
        """A dispute about a claim; `held` are the propositions that it is between."""
        listed = positions(held, self.holders, self.origin_of)
        sides = _origins_by_stance(listed)
        used = {origin for position in listed for origin in position.origins}
        return Dispute(
            id=content_id("dis", claim.id, *sorted({one.proposition.id for one in held})),
            claim=claim.id,
            story=claim.story,
            about=words,
            kind=opposed.kind,
            positions=listed,
            origins=tuple(Origin(id=origin, name="", articles=(), reason="") for origin in sorted(used)),
            affirming_origins=len(sides["affirms"] | sides["value"]),
            denying_origins=len(sides["denies"]),
            self_contradiction=_contradicts_itself(listed),
            score=opposed.score,
            reasons=opposed.reasons,
        )

    def figures(self) -> list[Figure]:
        """The figures that the propositions give, by document."""
        reader = FigureReader(self.keys, self.evidence, self.lexicon)
        return [
            figure
            for document in self.documents
            for figure in reader.read(document, self.by_document[document.article.id])
        ]

    def counting(self) -> Counting:
        """What judges them."""
        return Counting(self.evidence, self.lexicon, self._near(same=True), self._near(together=True))

    def _near(self, *, same: bool = False, together: bool = False) -> Near:
        """How surely two propositions, by id, say the `same`, are of one claim, or the surer of both."""
        given = {
            (one.first, one.second): max(one.same if same else 0.0, one.together if together else 0.0)
            for one in self.relations
        }
        return Near(given)

    def _figure_groups(self) -> tuple[list[tuple[Figure, ...]], Mapping[str, set[str]], Grounds]:
        found, counting = self.figures(), self.counting()
        told = counting.told(found, self.story_of)
        competing = counting.competing(found, self.story_of, told)
        linked = counting.linked(found, self.story_of, told, competing)
        groups: Iterable[tuple[Figure, ...]] = things(found, linked, counting.likeness, told, self.story_of)
        if joined := self.settlements.of_figures(found):
            by_id = {figure.id: figure for figure in found}
            named = [[figure.id for figure in group] for group in groups]

            def alike(one: str, other: str) -> float:
                return counting.likeness.of(by_id[one], by_id[other])

            groups = [tuple(by_id[name] for name in group) for group in settled(named, joined, alike)]
        nearly = self._near(same=True, together=True)
        grounds = Grounds(self.evidence, self.lexicon, nearly, told, self.keys, competing)
        return [group for group in groups if len(group) > 1], linked, grounds

    def _relate(
        self, nearness: Nearness, encoder: Encoder, vectors: MutableMapping[str, bytes] | None
    ) -> list[Relation]:
        """The relations that can matter. Only contents whose words leave the question open are encoded."""
        least, claim = (
            float(self.lexicon.relations[table][name]) for table, name in (("figures", "same"), ("thresholds", "claim"))
        )
        likely = float(self.lexicon.relations["thresholds"]["own_voice"])
        found, reader = self.propositions, nearness.reader
        where = {one.id: index for index, one in enumerate(found)}
        across = (pair for one in self.joined if one.joins for pair in one.across())
        joined = Pairs.of((where[first], where[second]) for first, second in across)
        pairs = candidates.pairs(found).joined(joined)
        pairs = pairs[candidates.comparable(found, pairs)]
        both = reader.keys.common(reader.keys, pairs)
        drafts = nearness.drafts(pairs, both)
        same, most = nearness.most(drafts)
        enough = self.evidence.enough_of(both, sorted(reader.places))
        enough |= nearness.one_core(pairs) | nearness.sweeping(pairs)
        evident = ((same >= least) & enough) | pairs.among(joined)
        # What an outlet tells itself is worth encoding only beside what is nearly the same: it is most of all text.
        told = reader.own_voice(pairs)
        open_ = pairs[evident | (most >= np.where(told, likely, claim))]
        needed = np.union1d(open_.first, open_.second)
        rows = np.zeros((len(found), encoder.dim), np.float32)
        rows[needed] = embed([found[index].gist for index in needed.tolist()], encoder, vectors)
        encoded = np.isin(np.arange(len(found)), needed)
        kept = drafts.chosen((evident | (most >= _LEAST)) & encoded[pairs.first] & encoded[pairs.second])
        return nearness.relations(kept, cosines(rows, kept.pairs))


def _held(each: Group) -> list[Held]:
    return [Held(proposition=member, stance=each.stances[member.id]) for member in each.members]


def _given(star: Sequence[Figure]) -> list[Held]:
    return [Held(proposition=figure.proposition, stance="value", value=figure.value) for figure in star]


def _origins_by_stance(listed: Sequence[Position]) -> dict[Stance, set[str]]:
    sides: dict[Stance, set[str]] = {"affirms": set(), "denies": set(), "neither": set(), "value": set()}
    for position in listed:
        sides[position.stance].update(position.origins)
    return sides


def _contradicts_itself(listed: Sequence[Position]) -> bool:
    stances: defaultdict[tuple[str, str | None], set[Stance]] = defaultdict(set)
    for position in listed:
        stances[position.holder.name, position.holder.entity].add(position.stance)
    return any({"affirms", "denies"} <= both for both in stances.values())
