"""Following: statements that have their origin from another one of their article.

What somebody tells within the words of somebody else was heard where those were said, and a headline comes from where
the article has the words that it sums up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rawi.arabic.words import words
from rawi.compare.origins.cards import name_words
from rawi.model import Document, Statement

_ENOUGH = 2
"""Words that a headline must have in common with what it sums up, where its speaker is told to have said more."""


def leaders(documents: Sequence[Document]) -> Mapping[str, str]:
    """The statements, by id, that follow another, with that other: a headline what it sums up, and what is nested in
    other words the outer statement."""
    return {
        one: other
        for document in documents
        for one, other in (*_nested(document.statements), *headlines(document.statements))
    }


def followed(before: Mapping[str, str], now: Mapping[str, str], leading: Mapping[str, str]) -> dict[str, str]:
    """The origins of statements as they are `now`, where those that follow another have gone along with it.

    Who was of another origin `before`, or has gone elsewhere by himself, stays.
    """
    found = dict(now)

    def go(one: str, seen: tuple[str, ...]) -> str:
        leader = leading.get(one)
        if leader is None or leader not in found or leader in seen:
            return found[one]
        if before[one] == before[leader] and now[one] == before[one]:
            found[one] = go(leader, (*seen, one))
        return found[one]

    for one in leading:
        if one in found:
            go(one, ())
    return found


def _nested(statements: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """What is told within other words, unless it says itself through whom it came."""
    for one in statements:
        if one.nested_in is not None and not _carried(one):
            yield one.id, one.nested_in


def following(documents: Sequence[Document]) -> frozenset[str]:
    """The statements, by id, that are never told of the occasion of other articles by themselves: headlines, and what
    somebody else tells within the words of another."""
    found = {one for document in documents for one, _ in headlines(document.statements)}
    for document in documents:
        by_id = {one.id: one for one in document.statements}
        for one, other in _nested(document.statements):
            outer = by_id.get(other)
            if outer is None or outer.speaker.entity != by_id[one].speaker.entity:
                found.add(one)
    return frozenset(found)


def headlines(statements: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """The headlines of an article, by id, each with the statement that it sums up."""
    body = [one for one in statements if _told(one) and not one.in_headline]
    for one in statements:
        if not (one.in_headline and _told(one)) or _carried(one):
            continue
        near = [other for other in body if _one_speaker(one, other)]
        if near:
            mine = _forms(one)
            best = max(near, key=lambda other: (len(mine & _forms(other)), -_start(other)))
            if len(near) == 1 or len(mine & _forms(best)) >= _ENOUGH:
                yield one.id, best.id


def _told(one: Statement) -> bool:
    return one.level == "primary" and one.mode != "own_voice" and bool(one.content) and one.speaker.kind != "anonymous"


def _carried(one: Statement) -> bool:
    return any(link.role in ("agency", "media") for link in one.chain)


def _one_speaker(headline: Statement, other: Statement) -> bool:
    """Whether a headline names a speaker of the text, in short («الداخلية») or by whom he speaks for."""
    name = name_words(headline.speaker.name)
    if headline.speaker.entity is not None and headline.speaker.entity == other.speaker.entity:
        return True
    return bool(name) and (name <= _names(other.speaker.name) or name <= _names(other.speaker.role or ""))


def _names(name: str) -> frozenset[str]:
    """The words of a name, those that «و» is joined to without it, too («وزارة التربية والتعليم»)."""
    found = name_words(name)
    return found | {word for one in found if one.startswith("و") for word in name_words(one[1:])}


def _forms(one: Statement) -> frozenset[str]:
    return frozenset(word.fold for word in words(one.content_text) if word.kind == "word")


def _start(one: Statement) -> int:
    return one.content[0].start
