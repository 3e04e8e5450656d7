"""Nesting: which candidates stay when several cover the same words."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.roles import Role
from rawi.extract.mentions.senses import Senses
from rawi.model import Word


def nest(words: Sequence[Word], candidates: Sequence[Candidate], senses: Senses) -> list[Candidate]:
    """The candidates that stay, in text order, outer before inner, without doubles and without crossings.

    Of two that cross the earlier one stays. An inner one stays if it is another entity (evals/GUIDELINES.md, 3):
    never inside a person's or place's name, never a nationality, never a second name of the outer one.
    """
    ordered = sorted(enumerate(candidates), key=lambda pair: (pair[1].first, -pair[1].last, -pair[1].skip, pair[0]))
    kept: list[Candidate] = []
    around: list[Candidate] = []
    places = _elsewhere(words, candidates)
    for _, candidate in ordered:
        while around and around[-1].last <= candidate.first:
            around.pop()
        if around and not _stays(words, around[-1], candidate, senses):
            continue
        if around and _only_named(words, around[-1], candidate, senses, places):
            continue
        kept.append(candidate)
        around.append(candidate)
    return kept


def _elsewhere(words: Sequence[Word], candidates: Sequence[Candidate]) -> set[tuple[str, ...]]:
    """The places that stand somewhere with no facility's head before them, by their last folded words."""
    inside = {candidate.first + 1 for candidate in candidates if candidate.type == "FAC"}
    return {
        _key(words, candidate)
        for candidate in candidates
        if candidate.type == "LOC" and (candidate.skip or candidate.first not in inside)
    }


def _key(words: Sequence[Word], candidate: Candidate) -> tuple[str, ...]:
    first, *rest = (word.fold for word in words[candidate.first : candidate.last])
    return (first[candidate.skip :], *rest)


def _only_named(
    words: Sequence[Word], outer: Candidate, inner: Candidate, senses: Senses, places: set[tuple[str, ...]]
) -> bool:
    """Whether a place that no lexicon knows is only what a facility is called («مطار الشراع»); the name of a
    compound toponym («ملعب خور كذا») is a place's."""
    if inner.type != "LOC" or inner.listed or inner.skip or inner.first != outer.first + 1:
        return False
    compound = inner.last - inner.first > 1 and words[inner.first].fold not in senses.kunya
    return outer.type == "FAC" and not compound and _key(words, inner) not in places


def _part(words: Sequence[Word], outer: Candidate, inner: Candidate, senses: Senses) -> bool:
    """Whether an inner name is only what the outer one is called («شركة «كذا»», «نادي كذا»)."""
    before = words[inner.first - 1]
    quoted = before.kind == "mark" and not inner.listed and inner.first == outer.first + 2 and inner.type == outer.type
    own = outer.type in ("FAC", "LOC") or senses.of(words[outer.first].fold).bare in senses.called
    called = (
        own and inner.type == outer.type and inner.first == outer.first + 1 and not inner.listed and inner.skip == 0
    )
    return quoted or (called and inner.last >= outer.last - 1) or inner.type == outer.type == "EVENT"


def _adjective(words: Sequence[Word], outer: Candidate, inner: Candidate, senses: Senses) -> bool:
    """Whether an inner head is an adjective here («الشرطة [البلدية]»)."""
    if inner.last - inner.first > 1 or inner.skip or inner.first == outer.first:
        return False
    return senses.of(words[inner.first].fold).definite and senses.of(words[inner.first - 1].fold).definite


def _own_words(words: Sequence[Word], outer: Candidate, inner: Candidate, senses: Senses) -> bool:
    """Whether an inner body is only the field of the outer one («مديرية [الأمن العام]»، «المديرية [للدفاع المدني]»)."""
    head = senses.of(words[inner.first].fold)
    field = bool(head.role & Role.CONSTRUCT) and inner.first == outer.first + 1
    task = inner.skip > 0 and inner.last - inner.first > 1 and senses.of(words[outer.first].fold).definite
    return (field or (task and words[inner.first].fold.startswith("لل"))) and not head.role & Role.STANDING


def _stays(words: Sequence[Word], outer: Candidate, inner: Candidate, senses: Senses) -> bool:
    if inner.last > outer.last or (inner.first, inner.last) == (outer.first, outer.last):
        return False
    if inner.type == "PER" and (outer.type == "FAC" or words[inner.first - 1].fold in senses.dedicatory):
        # «شارع فلان», «جامعة الملك فلان»: a namesake
        return False
    if outer.type == inner.type == "ORG" and inner.first == outer.first:
        # «سي إن بي سي» of «سي إن بي سي عربية»
        return False
    if outer.type == inner.type == "ORG" and _own_words(words, outer, inner, senses):
        return False
    whole = inner.first == outer.first + 1 and inner.last == outer.last and not inner.skip
    if outer.type == inner.type == "ORG" and whole and senses.of(words[outer.first].fold).bare in senses.apposed:
        # «منظمة [اليونيسف]»
        return False
    if outer.type == inner.type == "ORG" and _adjective(words, outer, inner, senses):
        return False
    if outer.type in ("PER", "LOC", "NORP") or inner.type == "NORP" or inner.name == outer.name:
        return False
    if not outer.listed:
        return not _part(words, outer, inner, senses)
    if outer.type != "ORG":
        return inner.type == "LOC"
    if inner.listed and inner.skip:
        # «المفوضية السامية [للأمم المتحدة] لشؤون اللاجئين»
        return True
    return words[inner.first - 1].text in senses.complement_links
