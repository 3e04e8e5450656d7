"""Known speakers: whom the body of an article lets speak, so that its headline can name them in short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.extract.statements.scene import Scene
from rawi.model import Word
from rawi.model.attribution import Attribution

_LONGEST = 12
"""Words of a source phrase that are looked at; what comes later only describes."""
_RELATIVE = ("يه", "ي", "يون", "يين")
_SHORTEST_STEM = 3


def body_speakers(scene: Scene, told: Iterable[Attribution]) -> frozenset[tuple[str, ...]]:
    """The source phrases of what the body tells, each as its bare words (see `bare`)."""
    found: set[tuple[str, ...]] = set()
    for one in told:
        span = one.source.span
        # «تشكو المستشفيات من كذا»: who feels something need not speak.
        if span is not None and one.cue_class not in ("express", "neither") and not one.in_headline:
            words = scene.words[scene.word_over(span.start) : scene.word_at(span.end)][:_LONGEST]
            found.add(tuple(bare(words)))
    return frozenset(found)


def bare(words: Sequence[Word]) -> list[str]:
    """The folded words of a name without marks and article; the first without a joined و before the article."""
    found = []
    for word in words:
        if word.kind == "word":
            folded = word.fold.removeprefix("و") if word.fold.startswith("وال") else word.fold
            found.append(folded.removeprefix("ال") if len(folded) > 4 else folded)
    return found


def is_known(scene: Scene, words: Sequence[Word], joined: int) -> bool:
    """Whether `words`, the first of them behind `joined` letters, are a short name of one who speaks in the body.

    «نقابة» for «النقابة الوطنية للمعلمين», «الدفاع عن فلان» for «هيئة الدفاع عن فلان», «السنهاوي» for «المدرب وائل
    السنهاوي»; a town or a thing that is only part of a speaker's name is not he.
    """
    name = bare(words)
    if not name:
        return False
    if joined:
        name[0] = (name[0] if words[0].fold.startswith("وال") else name[0][joined:]).removeprefix("ال")
    return any(short_for(name, full, scene.lexicon.headline_shells) for full in scene.speakers)


def short_for(name: Sequence[str], full: Sequence[str], shells: frozenset[str]) -> bool:
    """Whether the bare words `name` are a short form of the bare words `full`: all of them there in that order, the
    head among them, the head of a body in `shells` passed over."""
    if not holds(name, full):
        return False
    return _alike(name[0], full[0]) or (len(full) > 1 and full[0] in shells and _alike(name[0], full[1]))


def holds(name: Sequence[str], full: Sequence[str]) -> bool:
    """Whether all bare words of `name` stand in `full` in that order, other words between them or not."""
    at = 0
    for word in full:
        if at < len(name) and _alike(name[at], word):
            at += 1
    return 0 < at == len(name)


def _alike(short: str, full: str) -> bool:
    """Whether two bare words are one, or the second is the relative adjective of the first («زاكران»، «زاكرانية»)."""
    if short == full:
        return True
    stem = short.rstrip("ها")
    return len(stem) > _SHORTEST_STEM and any(full == stem + ending for ending in _RELATIVE)
