"""Scenes: what a few articles alone come to, against what a careful reader expects of them.

A scene is a library of its own of two to five articles. Its file holds, scene by scene, the `disputes` that are to be
shown, each with positions (the `words` of an article that carry what is said, the `holder`, the `stance`), or none; and
`origins`, groups of articles whose disputed statements come from one origin. Words and statements meet where they share
at least half of the shorter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from rawi.arabic.fold import fold
from rawi.errors import GoldError
from rawi.evaluate.matching import HALF, content_overlap
from rawi.evaluate.measure import Hits, Measure, Share
from rawi.evaluate.stories import StoryMiss
from rawi.model import Comparison, Dispute, Document, Position, Span, Stance
from rawi.model.claim import DisputeKind

_TURNED: Mapping[Stance, Stance] = {"affirms": "denies", "denies": "affirms", "neither": "neither", "value": "value"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePosition:
    """One expected position: `article` is the source's own id, `words` stand once in its text."""

    article: str
    words: str
    holder: str
    stance: Stance
    value: tuple[float | None, float | None] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneDispute:
    """One expected dispute; `change`: its holder is on both sides."""

    kind: DisputeKind
    about: str
    change: bool
    positions: tuple[ScenePosition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene; its articles are those whose source's id is the scene's name, a stroke and a letter («toll/a»)."""

    name: str
    tests: str
    disputes: tuple[SceneDispute, ...]
    origins: tuple[tuple[str, ...], ...]


def load_scenes(path: Path) -> list[Scene]:
    """The scenes of a file; GoldError if it cannot be read or does not say what it must."""
    try:
        return [_scene(one) for one in json.loads(path.read_text(encoding="utf-8"))]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GoldError(f"{path} is no file of scenes: {error!r}") from error


def _scene(record: Mapping[str, Any]) -> Scene:
    name = record["scene"]
    disputes = tuple(
        SceneDispute(
            kind=one["kind"],
            about=one["about"],
            change=one["change"],
            positions=tuple(
                ScenePosition(
                    article=f"{name}/{said['article']}",
                    words=said["words"],
                    holder=said["holder"],
                    stance=said["stance"],
                    value=(said["low"], said["high"]) if said["stance"] == "value" else None,
                )
                for said in one["positions"]
            ),
        )
        for one in record["disputes"]
    )
    origins = tuple(tuple(f"{name}/{one}" for one in group) for group in record["origins"])
    return Scene(name=name, tests=record["tests"], disputes=disputes, origins=origins)


def score_scene(
    scene: Scene, documents: Sequence[Document], comparison: Comparison
) -> tuple[dict[str, Measure], list[StoryMiss]]:
    """Measures and misses of one scene.

    `scenes.disputes`: a dispute shown is right if it sets two positions against each other that the scene sets against
    each other, and an expected one is found if such a one exists. `scenes.read`: expected positions whose words some
    statement has. `scenes.stance`, `scenes.holder` and `scenes.changes`: of the positions, or changes of position, of
    disputes that were found. `scenes.origins`: pairs of articles of one origin that a dispute found counts as one.
    `scenes.whole`: nothing missed and nothing false. Raises GoldError where words stand in their article not once.
    """
    judging = _Judging(scene, documents, comparison)
    return judging.measures(), judging.misses


class _Judging:
    def __init__(self, scene: Scene, documents: Sequence[Document], comparison: Comparison) -> None:
        self.scene = scene
        self.misses: list[StoryMiss] = []
        self.shown = comparison.disputes
        self.of = {one.article.source_id: one for one in documents}
        self.words = {one.id: one.content_text for document in documents for one in document.statements}
        self.article = {one.id: document.article.source_id for document in documents for one in document.statements}
        self.answers = {said: self._answers(said) for dispute in scene.disputes for said in dispute.positions}

    def measures(self) -> dict[str, Measure]:
        found: dict[SceneDispute, list[Dispute]] = {wanted: [] for wanted in self.scene.disputes}
        false = 0
        for dispute in self.shown:
            wanted = [one for one in self.scene.disputes if self._opposed(one, dispute)]
            for one in wanted:
                found[one].append(dispute)
            if not wanted:
                false += 1
                self._note("false dispute", dispute.about, self._told(dispute))
        for one, answering in found.items():
            if not answering:
                self._note("dispute missed", f"{one.kind}: {one.about}", self._lacking(one))
        missed = sum(not one for one in found.values())
        stance, holder = self._sides(found)
        changes = [one for one, answering in found.items() if one.change and answering]
        return {
            "scenes.read": Share(right=sum(map(bool, self.answers.values())), of=len(self.answers)),
            "scenes.disputes": Hits(tp=len(found) - missed, fp=false, fn=missed),
            "scenes.stance": stance,
            "scenes.holder": holder,
            "scenes.changes": Share(
                right=sum(any(one.self_contradiction for one in found[change]) for change in changes), of=len(changes)
            ),
            "scenes.origins": self._origins(),
            "scenes.whole": Share(right=int(not missed and not false), of=1),
        }

    def _answers(self, said: ScenePosition) -> frozenset[str]:
        document = self.of[said.article]
        text = document.article.text
        if text.count(said.words) != 1:
            raise GoldError(f"{said.article}: {said.words!r} stands there {text.count(said.words)} times, not once.")
        start = text.index(said.words)
        span = Span.of(text, start, start + len(said.words))
        return frozenset(one.id for one in document.statements if content_overlap((span,), one.content) >= HALF)

    def _opposed(self, wanted: SceneDispute, dispute: Dispute) -> bool:
        return any(
            opposing(one, other) and (first.stance != second.stance or first.value != second.value)
            for first, second in combinations(dispute.positions, 2)
            for one in self._met(wanted, first)
            for other in self._met(wanted, second)
        )

    def _met(self, wanted: SceneDispute, position: Position) -> list[ScenePosition]:
        return [one for one in wanted.positions if not self.answers[one].isdisjoint(position.statements)]

    def _sides(self, found: Mapping[SceneDispute, Sequence[Dispute]]) -> tuple[Share, Share]:
        """How many positions of disputes that were found have the right stance, and how many the right holder."""
        stance = holder = Share()
        for wanted, answering in found.items():
            for dispute in answering[:1]:
                held = [(one, self._of(one, dispute)) for one in wanted.positions]
                held = [(one, near) for one, near in held if near]
                turned = sum(_agrees(one, near, _TURNED) for one, near in held) > sum(
                    _agrees(one, near) for one, near in held
                )
                for one, near in held:
                    right = _agrees(one, near, _TURNED if turned else None)
                    named = any(_one_name(one.holder, position.holder.name) for position in near)
                    stance += Share(right=right, of=1)
                    holder += Share(right=named, of=1)
                    if not right:
                        self._note("stance", f"{one.stance}: {one.words}", _stances(near))
                    if not named:
                        self._note("holder", f"{one.holder}: {one.words}", " / ".join(p.holder.name for p in near))
        return stance, holder

    def _of(self, said: ScenePosition, dispute: Dispute) -> list[Position]:
        return [one for one in dispute.positions if not self.answers[said].isdisjoint(one.statements)]

    def _origins(self) -> Share:
        share = Share()
        for one, other in (pair for group in self.scene.origins for pair in combinations(group, 2)):
            for dispute in self.shown:
                first, second = self._roots(one, dispute), self._roots(other, dispute)
                if first and second:
                    share += Share(right=int(bool(first & second)), of=1)
                    if not first & second:
                        self._note("origins", f"{one} {other}", f"{dispute.about}: {sorted(first)} {sorted(second)}")
        return share

    def _roots(self, article: str, dispute: Dispute) -> set[str]:
        return {
            origin
            for position in dispute.positions
            if any(self.article.get(statement) == article for statement in position.statements)
            for origin in position.origins
        }

    def _lacking(self, wanted: SceneDispute) -> str:
        unread = [f"unread {one.article}: {one.words}" for one in wanted.positions if not self.answers[one]]
        return " | ".join(unread) or "all read"

    def _told(self, dispute: Dispute) -> str:
        told = [
            f"{one.holder.name} {one.stance}: {' | '.join(self.words.get(name, '') for name in one.statements)}"
            for one in dispute.positions
        ]
        return " // ".join(told)

    def _note(self, kind: str, gold: str, found: str) -> None:
        self.misses.append(StoryMiss(kind=kind, where=self.scene.name, gold=gold, found=found))


def opposing(one: ScenePosition, other: ScenePosition) -> bool:
    if "value" in (one.stance, other.stance):
        return one.value != other.value
    return one.stance != other.stance


def _agrees(said: ScenePosition, near: Sequence[Position], turned: Mapping[Stance, Stance] | None = None) -> bool:
    """Whether one of the positions has the expected stance; who gives a figure also affirms what he says with it."""
    given = {turned[one.stance] if turned else one.stance for one in near}
    return said.stance in given or (said.stance == "value" and "affirms" in given)


def _one_name(wanted: str, given: str) -> bool:
    """Whether two names of a holder share a word of weight: a role may stand before the one and not the other."""
    return not set(_weighty(wanted)).isdisjoint(_weighty(given))


def _weighty(name: str) -> Iterator[str]:
    return (word for word in fold(name).split() if len(word) > 2)


def _stances(near: Sequence[Position]) -> str:
    return "/".join(sorted({one.stance for one in near}))
