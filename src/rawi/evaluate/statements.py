"""Scores of statements: found or not, and of those found, every field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.evaluate.gold import GoldDocument, GoldLink, GoldStatement
from rawi.evaluate.matching import HALF, content_overlap, covered, pair, span_overlap
from rawi.evaluate.measure import Hits, Measure, Share
from rawi.evaluate.miss import Miss
from rawi.evaluate.names import Holders, names_agree
from rawi.model import Link, Span, Statement

NAMED = ("person", "organisation", "media", "anonymous")
"""Source types that stand in their own words at the cue, as against those that must be resolved."""


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Which predictions answer which annotations. `false` are predicted primary statements that answer nothing,
    `apart` those that answer an annotation of a nested one."""

    primary: list[tuple[GoldStatement, Statement]]
    missed: list[GoldStatement]
    nested: list[tuple[GoldStatement, Statement]]
    nested_gold: int
    apart: list[Statement]
    false: list[Statement]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One annotated statement and the prediction that answers it, None if it was missed.

    `rights` says of every field whether it is right; it, `characters` and `chain` are empty for a missed statement.
    """

    gold: GoldStatement
    found: Statement | None
    rights: Mapping[str, bool]
    characters: Hits
    chain: Hits


def judge_statements(gold: GoldDocument, statements: Sequence[Statement]) -> tuple[list[Judged], list[Statement]]:
    """Every annotated statement, nested ones included, with its answer, in the order of cues; and the false alarms.

    The pairing and the judgements are those of `score_statements`.
    """
    found = _pairing(gold.statements or (), [one for one in statements if one.cue is not None])
    holders = Holders(gold)
    answered = {id(one): guess for one, guess in (*found.primary, *found.nested)}
    judged = [_judged(one, answered.get(id(one)), holders) for one in gold.statements or ()]
    return sorted(judged, key=lambda one: (one.gold.cue.start, one.gold.cue.end)), found.false


def _judged(one: GoldStatement, guess: Statement | None, holders: Holders) -> Judged:
    if guess is None:
        return Judged(gold=one, found=None, rights={}, characters=Hits(), chain=Hits())
    return Judged(
        gold=one,
        found=guess,
        rights=_judge(one, guess, holders),
        characters=_characters(one, guess),
        chain=_links(one.via, guess.chain),
    )


def score_statements(gold: GoldDocument, statements: Sequence[Statement]) -> tuple[dict[str, Measure], list[Miss]]:
    """Measures and misses of the predicted statements (own voice apart) against the gold ones.

    Primary statements are found where a predicted primary one has a cue that overlaps theirs and a content that shares
    half of the shorter; fields are judged on those found. A prediction that answers a nested annotation is not a false
    alarm but counted in `statements.nested`. Denial is judged from end to end: a missed denial is a false negative.
    """
    found = _pairing(gold.statements or (), [one for one in statements if one.cue is not None])
    holders = Holders(gold)
    misses = [Miss(kind="missed", span=one.cue, gold=_show(one), found="") for one in found.missed]
    misses += [Miss(kind="false alarm", span=_cue(one), gold="", found=_show_found(one)) for one in found.false]
    measures: dict[str, Measure] = {
        "statements.found": Hits(tp=len(found.primary), fp=len(found.false), fn=len(found.missed))
    }
    fields: dict[str, list[bool]] = {name: [] for name in _FIELDS}
    characters, when, chain = Hits(), Hits(), Hits()
    for one, guess in found.primary:
        judged = _judge(one, guess, holders)
        for name, right in judged.items():
            fields[name].append(right)
            if not right:
                misses.append(Miss(kind=name, span=one.cue, gold=_show(one), found=_show_found(guess)))
        characters += _characters(one, guess)
        when += _when(one, guess)
        links = _links(one.via, guess.chain)
        chain += links
        if links.fp or links.fn:
            misses.append(Miss(kind="chain", span=one.cue, gold=_chain(one.via), found=_chain(guess.chain)))
        if (one.when or None) != _day(guess):
            misses.append(Miss(kind="when", span=one.cue, gold=one.when or "-", found=_day(guess) or "-"))
    for name, rights in fields.items():
        measures[f"statements.{name}"] = Share(right=sum(rights), of=len(rights))
    measures["statements.content_characters"] = characters
    measures["statements.denial"] = _denial(found)
    measures["statements.when"] = when
    measures["statements.about"], unlike = _about([*found.primary, *found.nested])
    misses += unlike
    measures["statements.chain"] = chain
    measures |= _splits(found, holders)
    taken = [one for one in (*found.false, *found.apart) if one.cue]
    decoys = sum(any(_cue(one).overlaps(decoy) for one in taken) for decoy in gold.decoys)
    measures["statements.decoys_avoided"] = Share(right=len(gold.decoys) - decoys, of=len(gold.decoys))
    return measures, misses


_FIELDS = ("speaker", "cue", "cue_class", "content", "polarity", "commitment", "content_negated", "mode", "whole")


def _judge(one: GoldStatement, guess: Statement, holders: Holders) -> dict[str, bool]:
    speaker = holders.speaker_right(one.source, guess.speaker)
    cue = _same(one.cue, guess.cue)
    content = [(part.start, part.end) for part in one.content] == [(part.start, part.end) for part in guess.content]
    return {
        "speaker": speaker,
        "cue": cue,
        "cue_class": one.cue_class == guess.cue_class,
        "content": content,
        "polarity": one.polarity == guess.polarity,
        "commitment": one.commitment == guess.commitment,
        "content_negated": one.content_negated == guess.content_negated,
        "mode": one.quoted == guess.mode,
        "whole": speaker and cue and content,
    }


def _pairing(golds: Sequence[GoldStatement], guesses: Sequence[Statement]) -> _Pairing:
    primary = [one for one in golds if one.level == "primary"]
    nested = [one for one in golds if one.level != "primary"]
    offered = [one for one in guesses if one.level == "primary"]
    pairs = pair(primary, offered, _likeness)
    answered = {row for row, _ in pairs}
    used = {id(offered[column]) for _, column in pairs}
    left = [one for one in guesses if id(one) not in used]
    nested_pairs = pair(nested, left, _likeness)
    apart = {id(left[column]) for _, column in nested_pairs}
    return _Pairing(
        primary=sorted(((primary[row], offered[column]) for row, column in pairs), key=lambda both: both[0].cue.start),
        missed=[one for row, one in enumerate(primary) if row not in answered],
        nested=[(nested[row], left[column]) for row, column in nested_pairs],
        nested_gold=len(nested),
        apart=[one for one in left if one.level == "primary" and id(one) in apart],
        false=[one for one in left if one.level == "primary" and id(one) not in apart],
    )


def _likeness(one: GoldStatement, guess: Statement) -> float:
    if guess.cue is None or not one.cue.overlaps(guess.cue):
        return 0.0
    shared = content_overlap(one.content, guess.content)
    return shared + span_overlap(one.cue, guess.cue) if shared >= HALF else 0.0


def _characters(one: GoldStatement, guess: Statement) -> Hits:
    wanted, given = covered(one.content), covered(guess.content)
    return Hits(tp=len(wanted & given), fp=len(given - wanted), fn=len(wanted - given))


def _when(one: GoldStatement, guess: Statement) -> Hits:
    day = _day(guess)
    if one.when is not None and one.when == day:
        return Hits(tp=1)
    return Hits(fp=int(day is not None), fn=int(one.when is not None))


def _about(pairs: Sequence[tuple[GoldStatement, Statement]]) -> tuple[Hits, list[Miss]]:
    """The values of what statements are about, nested ones included, where the gold says."""
    hits, misses = Hits(), []
    for one, guess in pairs:
        if not one.about_told:
            continue
        given = guess.about.value if guess.about is not None else None
        if given == one.about:
            hits += Hits(tp=int(given is not None))
            continue
        hits += Hits(fp=int(given is not None), fn=int(one.about is not None))
        misses.append(Miss(kind="about", span=one.cue, gold=one.about or "-", found=given or "-"))
    return hits, misses


def _day(guess: Statement) -> str | None:
    """The day (or month, or year) on which it was said, without the part of the day."""
    return guess.said.value[:10] if guess.said else None


def _links(wanted: Sequence[GoldLink], given: Sequence[Link]) -> Hits:
    def likeness(one: GoldLink, guess: Link) -> float:
        if one.role != guess.role:
            return 0.0
        if one.span and guess.span and one.span.overlaps(guess.span):
            return 1.0
        return 0.5 if names_agree(one.name, guess.name, "person" if one.role == "speaker" else "body") else 0.0

    right = len(pair(wanted, given, likeness))
    return Hits(tp=right, fp=len(given) - right, fn=len(wanted) - right)


def _denial(found: _Pairing) -> Hits:
    both = [(one.polarity == "deny", guess.polarity == "deny") for one, guess in found.primary]
    return Hits(
        tp=sum(wanted and given for wanted, given in both),
        fp=sum(given and not wanted for wanted, given in both) + sum(one.polarity == "deny" for one in found.false),
        fn=sum(wanted and not given for wanted, given in both) + sum(one.polarity == "deny" for one in found.missed),
    )


def _splits(found: _Pairing, holders: Holders) -> dict[str, Measure]:
    """The same by kind of source: named at the cue or to be resolved, in the headline, nested."""
    measures: dict[str, Measure] = {}
    for name, wanted in (
        ("named", lambda one: one.source.type in NAMED and one.source.span is not None),
        ("resolved", lambda one: one.source.type not in NAMED or one.source.span is None),
        ("headline", lambda one: one.in_headline),
    ):
        pairs = [(one, guess) for one, guess in found.primary if wanted(one)]
        rights = sum(holders.speaker_right(one.source, guess.speaker) for one, guess in pairs)
        missed = sum(wanted(one) for one in found.missed)
        measures[f"statements.{name}.found"] = Share(right=len(pairs), of=len(pairs) + missed)
        measures[f"statements.{name}.speaker"] = Share(right=rights, of=len(pairs))
    rights = sum(holders.speaker_right(one.source, guess.speaker) for one, guess in found.nested)
    measures["statements.nested.found"] = Share(right=len(found.nested), of=found.nested_gold)
    measures["statements.nested.speaker"] = Share(right=rights, of=len(found.nested))
    as_nested = sum(guess.level == "nested" for _, guess in found.nested)
    measures["statements.nested.level"] = Share(right=as_nested, of=len(found.nested))
    return measures


def _same(one: Span, other: Span | None) -> bool:
    return other is not None and (one.start, one.end) == (other.start, other.end)


def _cue(guess: Statement) -> Span:
    return guess.cue or guess.content[0]


def _show(one: GoldStatement) -> str:
    who = one.source.resolved or (one.source.span.text if one.source.span else "?")
    content = " | ".join(part.text for part in one.content)
    return f"{who} [{one.cue.text}; {one.cue_class}, {one.polarity}, {one.commitment}, {one.quoted}] {content}"


def _show_found(guess: Statement) -> str:
    content = " | ".join(part.text for part in guess.content)
    traits = f"{guess.cue_class}, {guess.polarity}, {guess.commitment}, {guess.mode}"
    return f"{guess.speaker.name or '?'} [{_cue(guess).text}; {traits}] {content}"


def _chain(links: Sequence[GoldLink | Link]) -> str:
    return " <- ".join(f"{link.role} {link.name}" for link in links) or "-"
