"""The day of an undated article from dated ones that hold its text or that it answers, beside its own words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rawi.arabic.settling import Constraint, covering, settle
from rawi.compare.copies.copies import Overlap
from rawi.compare.dating.answers import Answer, Answered
from rawi.compare.dating.pointers import PointerReader
from rawi.compare.propositions.keys import Keys
from rawi.model import Copy, DatingReason, Document, Strength

_DAY = dt.timedelta(days=1)
_WHOLE = 0.75
"""The share of an article that stands in another, from which it is held to be that other's text."""
_COPIED = (-_DAY, 3 * _DAY)
"""Such a copy is published from the day before the first dated one to three days after the last: so 95 % of 1,276
copies among 9,000 articles of 14 outlets."""
_PART = 0.25
_PART_COPIED = (-2 * _DAY, 4 * _DAY)
"""The same of articles that have so much of their text in common: 92 % of 1,096."""
_ANSWERED = 6 * _DAY
"""How long after they came out words are mostly answered, a weak bound: of 32 that 7,000 articles of one outlet point
back at, 22 were no older. What is only told again has no such bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed(Constraint):
    """A reason with its days."""

    reason: DatingReason


def undone(document: Document) -> Document:
    """The document with the days that its own words alone leave, whatever an earlier comparison made of them."""
    if all(reason.article is None and reason.against is None for reason in document.dating):
        return document
    own = [
        replace(reason, counted=True, against=None) if reason.against is not None else reason
        for reason in document.dating
        if reason.article is None
    ]
    return _settled(document, own, ())


def from_others(
    documents: Sequence[Document], overlaps: Sequence[Overlap], keys: Keys, denials: frozenset[str]
) -> dict[str, Document]:
    """Undated documents, by their article, with the bounds that dated copies and what they answer leave of their own.

    Pure, and independent of the order: only days that do not themselves come from other articles count.
    `denials` are the folded forms of verbs and nouns that deny.
    """
    open_ = {document.article.id: document for document in documents if _is_open(document)}
    if not open_:
        return {}
    by_id = {document.article.id: document for document in documents}
    told: defaultdict[str, list[DatingReason]] = defaultdict(list)
    for article, copies in _dated_copies(overlaps, open_, by_id).items():
        told[article] += _of_copies(copies, by_id)
    pointers, answered = PointerReader.load(denials.__contains__), None
    for article in sorted(open_):
        found = list(pointers.read(open_[article]))
        if found:
            answered = answered or Answered(documents, keys, pointers.outlet_words)
            told[article] += _of_answers(list(answered.find(open_[article], found)))
    return {
        article: _settled(open_[article], open_[article].dating, tuple(dict.fromkeys(reasons)))
        for article, reasons in told.items()
        if reasons
    }


def _is_open(document: Document) -> bool:
    """Whether neither source nor article gives a day."""
    article = document.article
    return article.published is None or (article.published_basis == "inferred" and not article.published.within(1))


def _dated_copies(
    overlaps: Iterable[Overlap], undated: Mapping[str, Document], by_id: Mapping[str, Document]
) -> dict[str, list[Copy]]:
    copies: defaultdict[str, list[Copy]] = defaultdict(list)
    for overlap in overlaps:
        copy = overlap.copy
        if copy.article in undated and copy.other not in undated and _day(by_id[copy.other]) is not None:
            copies[copy.article].append(copy)
    return copies


def _of_copies(copies: Sequence[Copy], by_id: Mapping[str, Document]) -> list[DatingReason]:
    """From the first to the last of the dated articles that hold the text whole, or else a part of it."""
    whole = [copy for copy in copies if copy.share >= _WHOLE]
    found = whole or [copy for copy in copies if copy.share >= _PART]
    days = sorted((day, copy.other, copy.share) for copy in found if (day := _day(by_id[copy.other])) is not None)
    if not days:
        return []
    before, after = _COPIED if whole else _PART_COPIED
    reasons = []
    for _, other, share in dict.fromkeys((days[0], days[-1])):
        words = f"near copy of {other} ({share:.0%})" if whole else f"part of it stands in {other} ({share:.0%})"
        reasons.append(
            DatingReason(
                span=None,
                reason=words if whole else f"{words}: mostly published in one week",
                earliest=(days[0][0] + before).isoformat(),
                latest=(days[-1][0] + after).isoformat(),
                strength=Strength.POINTED if whole else Strength.WEAK,
                article=other,
            )
        )
    return reasons


def _of_answers(answers: Sequence[Answer]) -> list[DatingReason]:
    """What the words say of how long after, and what answers mostly do only where they say nothing."""
    told = {answer.article for answer in answers if answer.last is not None}
    return [reason for answer in answers for reason in _of_answer(answer, mostly=answer.article not in told)]


def _of_answer(answer: Answer, *, mostly: bool) -> list[DatingReason]:
    """Not before what is answered, and how long after it, as the words say or as answers mostly come."""
    earliest = answer.since + answer.first * _DAY
    latest = None if answer.last is None else answer.until + answer.last * _DAY
    said = DatingReason(
        span=answer.span,
        reason=f"points at {answer.article}, " + ("not before it" if latest is None else "so long after it"),
        earliest=earliest.isoformat(),
        latest=latest.isoformat() if latest is not None else None,
        strength=Strength.TOLD,
        article=answer.article,
    )
    if answer.retold or not mostly:
        return [said]
    weaker = replace(
        said,
        reason=f"points at {answer.article}: mostly published within a week of it",
        latest=(answer.until + _ANSWERED).isoformat(),
        strength=Strength.WEAK,
    )
    return [said, weaker]


def _settled(document: Document, own: Sequence[DatingReason], others: Sequence[DatingReason]) -> Document:
    """The document with what its own words and other articles leave together, the stronger before the weaker."""
    weighed = [_weighed(reason) for reason in (*own, *others) if reason.counted]
    settled = settle(weighed)
    aside = {one.reason for one in settled.set_aside}
    against = next((one.reason.article for one in settled.counted if one.reason.article is not None), None)
    dating = (
        *(replace(one, counted=False, against=against) if one in aside else one for one in own),
        *(replace(one, counted=False) if one in aside else one for one in others),
    )
    published = covering(settled.earliest, settled.latest)
    article = replace(
        document.article, published=published, published_basis="inferred" if published is not None else "unknown"
    )
    return replace(document, article=article, dating=dating)


def _weighed(reason: DatingReason) -> _Weighed:
    return _Weighed(
        strength=reason.strength,
        earliest=dt.date.fromisoformat(reason.earliest) if reason.earliest else None,
        latest=dt.date.fromisoformat(reason.latest) if reason.latest else None,
        pattern=reason.pattern,
        reason=reason,
    )


def _day(document: Document) -> dt.date | None:
    published = document.article.published
    if published is None or published.earliest is None or not published.within(1):
        return None
    try:
        return dt.date.fromisoformat(published.earliest[:10])
    except ValueError:
        return None
