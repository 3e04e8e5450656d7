"""Scores of claims, stances, origins, disputes and copies over a library of annotated stories.

An annotated position and a statement meet where they share at least half of the shorter content in one article. What
a position is held on is asked of the claims, whose wording may be the opposite of the annotation's («remained» for
«did not withdraw»): a claim's stances are turned as a whole where that fits more of its members.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rawi.evaluate.gold_stories import GoldClaim, GoldMember, GoldStory
from rawi.evaluate.matching import HALF, content_overlap
from rawi.evaluate.measure import BCubed, Hits, Measure, Share
from rawi.model import Claim, Comparison, Dispute, Document, Position, Stance, Statement

_TURNED: Mapping[Stance, Stance] = {"affirms": "denies", "denies": "affirms", "neither": "neither", "value": "value"}
Key = tuple[str, str, int]
"""A member: story, claim and its place among the claim's members."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMiss:
    """One thing that differs: `kind` says what (member, claim, stance, origins, dispute missed, false dispute …)."""

    kind: str
    where: str
    gold: str
    found: str


def score_stories(
    stories: Sequence[GoldStory], documents: Sequence[Document], comparison: Comparison
) -> tuple[dict[str, Measure], list[StoryMiss]]:
    """Measures and misses of one library that holds the articles of all `stories`, and no others.

    `claims` is B-cubed over annotated positions; `members` the share of them that some claim holds; `stance` and
    `origins` are judged where they were found; a dispute found is right if it sets two positions against each other
    that the annotation sets against each other, and a dispute annotated is found if such a one exists.
    """
    judging = _Judging(stories, documents, comparison)
    measures: dict[str, Measure] = {
        "claims.members": judging.members(),
        "claims.grouped": judging.grouped(),
        "claims.stance": judging.stance(),
        "claims.origins": judging.origins(),
        "disputes": judging.disputes(),
        "disputes.kind": judging.kinds(),
        "copies": judging.copied(),
    }
    return measures, judging.misses


class _Judging:
    def __init__(self, stories: Sequence[GoldStory], documents: Sequence[Document], comparison: Comparison) -> None:
        self.comparison = comparison
        self.stories = stories
        self.misses: list[StoryMiss] = []
        self.gold: dict[Key, GoldMember] = {}
        self.claim_of: dict[Key, GoldClaim] = {}
        for story in stories:
            for claim in story.claims:
                for place, member in enumerate(claim.members):
                    key = story.name, claim.id, place
                    self.gold[key] = member
                    self.claim_of[key] = claim
        self.ids = {one.article.source_id: one.article.id for one in documents}
        self.names = {one.article.id: one.article.source_id or one.article.id for one in documents}
        self.statements = {one.id: one for document in documents for one in document.statements}
        self.article_of = {one.id: document.article.id for document in documents for one in document.statements}
        self.answers = self._answers(documents)
        self.asked: defaultdict[str, set[Key]] = defaultdict(set)
        for key, answering in self.answers.items():
            for statement in answering:
                self.asked[statement].add(key)
        self.claims_with: defaultdict[str, list[Claim]] = defaultdict(list)
        for found in comparison.claims:
            for statement in _ids(found):
                self.claims_with[statement].append(found)
        self.chosen = {key: self._chosen(key) for key in self.gold}

    def _answers(self, documents: Sequence[Document]) -> dict[Key, list[str]]:
        """For each annotated position the statements that have its words and are, or are not, the outlet's own."""
        told = {document.article.id: document.statements for document in documents}
        found: dict[Key, list[str]] = {}
        for key, member in self.gold.items():
            near = told.get(self.ids.get(member.article, ""), ())
            found[key] = [one.id for one in near if _meets(member, one)]
        return found

    def _chosen(self, key: Key) -> Claim | None:
        """The claim that holds the position: of several the one with the most of its annotated claim."""
        near = {claim.id: claim for statement in self.answers[key] for claim in self.claims_with[statement]}
        if not near:
            return None
        value = self.gold[key].stance == "value"
        return min(
            near.values(),
            key=lambda claim: (-self._shared(claim, key), value != _of_values(claim), len(_ids(claim)), claim.id),
        )

    def _shared(self, claim: Claim, key: Key) -> int:
        return len({one for name in _ids(claim) for one in self.asked[name] if one[:2] == key[:2]})

    def members(self) -> Share:
        for key, claim in self.chosen.items():
            if claim is None:
                self._miss("member", key, self.gold[key].span.text, "")
        return Share(right=sum(claim is not None for claim in self.chosen.values()), of=len(self.chosen))

    def grouped(self) -> BCubed:
        """Each position's found group is what its claim holds: annotated positions, and statements that are none."""
        inside: defaultdict[str, set[Key]] = defaultdict(set)
        for key, claim in self.chosen.items():
            if claim is not None:
                inside[claim.id].add(key)
        strangers = {claim.id: sum(not self.asked[name] for name in _ids(claim)) for claim in self.comparison.claims}
        precision = recall = 0.0
        for key, claim in self.chosen.items():
            true = {one for one in self.gold if one[:2] == key[:2]}
            given = {key} if claim is None else inside[claim.id]
            alone = 0 if claim is None else strangers[claim.id]
            precision += len(true & given) / (len(given) + alone)
            recall += len(true & given) / len(true)
        self._scattered()
        return BCubed(precision_sum=precision, recall_sum=recall, of=len(self.gold))

    def _scattered(self) -> None:
        for story in self.stories:
            for gold in story.claims:
                parts = Counter(
                    claim.id if (claim := self.chosen[story.name, gold.id, place]) is not None else "-"
                    for place in range(len(gold.members))
                )
                if len(parts) > 1:
                    sizes = "+".join(str(count) for _, count in parts.most_common())
                    self._note("claim", f"{story.name} {gold.id}", gold=gold.about, found=sizes)

    def stance(self) -> Share:
        right = of = 0
        by_claim: defaultdict[tuple[str, str, str], list[Key]] = defaultdict(list)
        for key, claim in self.chosen.items():
            if claim is not None:
                by_claim[claim.id, key[0], key[1]].append(key)
        for keys in by_claim.values():
            turned = self._turned(keys)
            for key in keys:
                given, member = self._given(key, turned=turned), self.gold[key]
                of += 1
                right += self._agrees(member, given)
                if not self._agrees(member, given):
                    self._miss("stance", key, f"{member.stance}: {member.span.text}", "/".join(sorted(given)))
        return Share(right=right, of=of)

    def _turned(self, keys: Sequence[Key]) -> bool:
        plain = sum(self._agrees(self.gold[key], self._given(key, turned=False)) for key in keys)
        other = sum(self._agrees(self.gold[key], self._given(key, turned=True)) for key in keys)
        return len(keys) > 1 and other > plain

    @staticmethod
    def _agrees(member: GoldMember, given: set[Stance]) -> bool:
        """Whether the annotated stance was found; who gives a figure also affirms what he says with it."""
        return member.stance in given or (member.stance == "value" and "affirms" in given)

    def _given(self, key: Key, *, turned: bool) -> set[Stance]:
        stances = {position.stance for position in self._held(key)}
        return {_TURNED[stance] for stance in stances} if turned else stances

    def _held(self, key: Key) -> list[Position]:
        """The positions of the chosen claim that rest on the words of an annotated one."""
        claim, found = self.chosen[key], set(self.answers[key])
        return [] if claim is None else [one for one in claim.positions if not found.isdisjoint(one.statements)]

    def origins(self) -> Share:
        """Positions whose number of independent origins is that of the annotation, of those with a found member."""
        right = of = 0
        groups: defaultdict[tuple[str, str, str, str, str], list[Key]] = defaultdict(list)
        for key, member in self.gold.items():
            groups[(*key[:2], member.holder, member.stance, repr(member.value))].append(key)
        for keys in groups.values():
            wanted = {self.gold[key].origin for key in keys}
            given = {origin for key in keys for position in self._held(key) for origin in position.origins}
            if None in wanted or not given:
                continue
            of += 1
            right += len(given) == len(wanted)
            if len(given) != len(wanted):
                self._miss("origins", keys[0], f"{len(wanted)} of {self.gold[keys[0]].holder}", str(len(given)))
        return Share(right=right, of=of)

    def disputes(self) -> Hits:
        right = {dispute.id: self._opposed(dispute) for dispute in self.comparison.disputes}
        found = {claim for claims in right.values() for claim in claims}
        for dispute in self.comparison.disputes:
            if not right[dispute.id]:
                self.misses.append(
                    StoryMiss(kind="false dispute", where=dispute.id, gold="", found=self._shown(dispute))
                )
        missed = 0
        for story in self.stories:
            for claim in story.claims:
                if claim.dispute is not None and (story.name, claim.id) not in found:
                    missed += 1
                    self._note("dispute missed", f"{story.name} {claim.id}", gold=f"{claim.dispute}: {claim.about}")
        wrong = sum(not claims for claims in right.values())
        return Hits(tp=len(found), fp=wrong, fn=missed)

    def _opposed(self, dispute: Dispute) -> set[tuple[str, str]]:
        """The annotated disputes two sides of which a dispute sets against each other."""
        sides = [(position, self._keys(position)) for position in dispute.positions]
        return {
            one[:2]
            for (first, left), (second, right) in combinations(sides, 2)
            for one in left
            for other in right
            if one[:2] == other[:2]
            and self.claim_of[one].dispute is not None
            and self._against(one, other)
            and (first.stance != second.stance or first.value != second.value)
        }

    def _against(self, one: Key, other: Key) -> bool:
        first, second = self.gold[one], self.gold[other]
        if "value" in (first.stance, second.stance):
            return first.value != second.value
        return first.stance != second.stance

    def _keys(self, position: Position) -> set[Key]:
        return {key for statement in position.statements for key in self.asked[statement]}

    def kinds(self) -> Share:
        right = of = 0
        wanted = {(story.name, claim.id): claim.dispute for story in self.stories for claim in story.claims}
        for dispute in self.comparison.disputes:
            for claim in self._opposed(dispute):
                of += 1
                right += dispute.kind == wanted[claim]
        return Share(right=right, of=of)

    def copied(self) -> Hits:
        wanted = {frozenset((one.article, one.of)) for story in self.stories for one in story.copies}
        given = {
            frozenset((self.names[one.article], self.names[one.other]))
            for one in self.comparison.copies
            if one.article != one.other
        }
        # two copies of one report are copies of each other too, which the annotation does not spell out
        implied = _closed(wanted)
        for pair in sorted(wanted - given, key=sorted):
            self._note("copy missed", " ".join(sorted(pair)))
        for pair in sorted(given - implied, key=sorted):
            self._note("false copy", " ".join(sorted(pair)))
        return Hits(tp=len(wanted & given), fp=len(given - implied), fn=len(wanted - given))

    def _miss(self, kind: str, key: Key, gold: str, found: str) -> None:
        self._note(kind, f"{key[0]} {key[1]} {self.gold[key].article}", gold=gold, found=found)

    def _note(self, kind: str, where: str, *, gold: str = "", found: str = "") -> None:
        self.misses.append(StoryMiss(kind=kind, where=where, gold=gold, found=found))

    def _shown(self, dispute: Dispute) -> str:
        lines = [f"{dispute.kind} {dispute.about!r} {'; '.join(dispute.reasons)}"]
        for position in dispute.positions:
            words = {self.statements[name].content_text for name in position.statements if name in self.statements}
            lines.append(f"    {position.holder.name} {position.stance}: {' | '.join(sorted(words))}")
        return "\n".join(lines)


def _meets(member: GoldMember, statement: Statement) -> bool:
    if member.narrator != (statement.mode == "own_voice"):
        return False
    return content_overlap((member.span,), statement.content) >= HALF


def _ids(claim: Claim) -> set[str]:
    return {statement for position in claim.positions for statement in position.statements}


def _of_values(claim: Claim) -> bool:
    return all(position.stance == "value" for position in claim.positions)


def _closed(pairs: set[frozenset[str]]) -> set[frozenset[str]]:
    """All pairs of articles that copies connect."""
    groups: list[set[str]] = []
    for pair in pairs:
        joined = set(pair)
        apart = []
        for group in groups:
            if group & joined:
                joined |= group
            else:
                apart.append(group)
        groups = [*apart, joined]
    return {frozenset(both) for group in groups for both in combinations(group, 2)}
