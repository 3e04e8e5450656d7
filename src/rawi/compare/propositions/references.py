"""References: a denial of another's words («نفى هذا الخبر», «نفيها لتصريحات الوزير») led back to those words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.propositions import Proposition, derived
from rawi.model import Speaker

_ENOUGH = 3
"""Content words without which a proposition says too little to be the one that is denied."""
_CHARGES = frozenset(EVENT + kind for kind in ("accuse", "responsible", "conceal"))
_REACH = 1500
"""Code points back in which «this report» is looked for."""


def resolve(ordered: Sequence[Proposition], keys: Keys) -> list[Proposition]:
    """The propositions of one article, in the order of its text, with each pointing denial replaced by what it denies.

    «تصريحات فلان» is led to the nearest words of the speaker whose name or office the phrase gives, before it or,
    failing that, after it; «هذا الخبر» to the nearest words of someone else before it, «ذلك» to those of the same or
    the last sentence. A pointer that leads nowhere is dropped.
    """
    found: list[Proposition] = []
    for index, proposition in enumerate(ordered):
        if proposition.pointing == "nothing":
            found.append(proposition)
            continue
        find = _owned if proposition.pointing == "someone's words" else _nearest
        target = find(ordered, index, keys)
        if target is not None:
            found.append(_claimed(proposition, target) or derived(proposition, target))
    return found


def _owned(ordered: Sequence[Proposition], index: int, keys: Keys) -> Proposition | None:
    pointer = ordered[index]
    wanted = set(pointer.owner)
    if not wanted:
        return None
    before = [other for other in reversed(ordered[:index]) if _may_be_meant(pointer, other)]
    after = [other for other in ordered[index + 1 :] if _may_be_meant(pointer, other)]
    for side in (before, after):
        theirs = [other for other in side if wanted <= _description(other.statement.speaker, keys)]
        if not theirs:
            theirs = [
                other
                for other in side
                if 2 * len(wanted & _description(other.statement.speaker, keys)) > len(wanted) > 1
            ]
        if theirs:
            speaker = theirs[0].statement.speaker
            run = [
                other
                for other in theirs
                if other.statement.speaker.name == speaker.name and abs(other.start - theirs[0].start) < _REACH
            ]
            return max(
                run, key=lambda other: (len(other.keys) >= _ENOUGH, len(other.names) > 0, len(other.keys), -other.start)
            )
    return None


def _nearest(ordered: Sequence[Proposition], index: int, keys: Keys) -> Proposition | None:
    pointer = ordered[index]
    for other in reversed(ordered[:index]):
        if pointer.start - other.end > _REACH:
            return None
        if pointer.pointing == "this" and pointer.sentence - other.sentence > 1:
            return None
        if _same_denial(pointer, other) or _told_by_himself(pointer, other, keys):
            return None
        headline = other.statement.in_headline and not pointer.statement.in_headline
        enough = len(other.keys) >= (_ENOUGH if not pointer.statement.in_headline else 1)
        if _may_be_meant(pointer, other) and enough and not headline:
            if pointer.pointing == "what was spread" and not _spread(other):
                continue
            if pointer.pointing == "what was charged" and not _charges(other, keys):
                continue
            if _of_the_accuser(pointer, other, keys):
                continue
            return other
    return None


def _claimed(pointer: Proposition, target: Proposition) -> Proposition | None:
    """«المتهمون ينفون التهم … ونفى المحامي هذه الاتهامات»: what was charged is denied once more, not the denial."""
    if not (pointer.at_claim and pointer.affirmed is False and target.statement.polarity == "deny"):
        return None
    return replace(derived(pointer, target), affirmed=target.affirmed, denies=target.denies)


def _told_by_himself(pointer: Proposition, other: Proposition, keys: Keys) -> bool:
    """«يروون لهم معلومات عن الأسرى، مضيفا أن هذه المعلومات كاذبة»: the pointer's noun is one of what its own speaker
    has just told, and leads to nobody else's words."""
    noun = frozenset(keys.of_text(_printed(pointer)))
    return (
        other.statement.speaker.name == pointer.statement.speaker.name
        and other.pointing == "nothing"
        and pointer.sentence - other.sentence <= 1
        and bool(noun & other.keys)
    )


def _of_the_accuser(pointer: Proposition, other: Proposition, keys: Keys) -> bool:
    """Whether who rejects an accusation is of the side that made it, and not of those it names («اتهم الرئيس الصدفي
    الشركة بكذا … ورفض الجيش الصدفي هذه الاتهامات» is of other charges)."""
    if not other.accused:
        return False
    denier = _description(pointer.statement.speaker, keys)
    accuser = _description(other.statement.speaker, keys)
    return bool(denier & (accuser - keys.offices)) and denier.isdisjoint(other.accused - accuser)


def _printed(proposition: Proposition) -> str:
    """The words of a clause as they stand in its statement."""
    return " ".join(
        span.text[max(0, proposition.start - span.start) : max(0, proposition.end - span.start)]
        for span in proposition.statement.content
    )


def _same_denial(pointer: Proposition, other: Proposition) -> bool:
    """«لم ننذر أحدا … هذه المعلومات لا أساس لها»: the pointer says again what its speaker has just denied."""
    return (
        other.statement.speaker.name == pointer.statement.speaker.name
        and other.statement.id != pointer.statement.id
        and other.pointing == "nothing"
        and other.affirmed is False
        and pointer.sentence - other.sentence <= 1
    )


def _charges(other: Proposition, keys: Keys) -> bool:
    """Whether words accuse, by their cue or in themselves."""
    cue = other.statement.cue
    return not _CHARGES.isdisjoint(other.events | set(keys.of_text(cue.text) if cue else ()))


def _spread(other: Proposition) -> bool:
    """Whether words are the talk of media and unnamed people, which «ما تردد» means."""
    return other.statement.speaker.kind in ("media", "anonymous", "outlet") or other.statement.cue_class == "report"


def _may_be_meant(pointer: Proposition, other: Proposition) -> bool:
    return (
        other.pointing == "nothing"
        and other.affirmed is not None
        and other.statement.mode != "own_voice"
        and other.force in ("assertion", "call")
        and other.statement.speaker.name != pointer.statement.speaker.name
        and other.statement.id != pointer.statement.id
        and other.statement.id != pointer.statement.nested_in
    )


def _description(speaker: Speaker, keys: Keys) -> set[str]:
    """The keys of all that the text calls a speaker: name, office, and the phrase at the cue."""
    return set(
        keys.of_text(" ".join(filter(None, (speaker.name, speaker.role, speaker.span.text if speaker.span else None))))
    )
