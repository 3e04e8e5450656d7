"""Answers: which dated articles an undated one points back at, by whom it names and what it speaks of."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rawi.arabic.fold import fold
from rawi.compare.claims.rarity import Rarity
from rawi.compare.dating.pointers import Pointer
from rawi.compare.propositions.keys import Keys
from rawi.model import Document, Span, Statement

_WORLD = 300
"""Articles on other things that a small collection is taken to have beside its own, so that its names are rare."""
_HEAD = 1500
"""Code points of an article that say what it is about."""
_SHARED = 3
"""Content words, beside the name, that a pointer and what it points at have in common at least."""
_WEIGHT = 2.0
_SURE = 3.0
"""The weight that words have in common with short ones of which they tell most again."""
_COVERED = 0.5
"""The share by weight of what was said that the pointing sentence must tell again, or the other way round."""
_FAR_COVERED = 0.6
"""The same where he is named only elsewhere in the sentence, or words are told again, as anybody may do any day."""
_NAME_WITHIN = 8
"""Words, from what answers on, among which stands who is answered, where no word for what he said does."""
_WHOLE = 0.8
_BEST = 0.7
"""The share of the best article's weight from which another is meant as well."""
_PLAIN, _PLAIN_WEIGHT = 2, 1.6
"""Content words that are enough where a name stands in full, how long ago is said, and all is told again."""
_DAY = dt.timedelta(days=1)
_EVENT, _EVENT_WEIGHT, _EVENT_COVERED, _LEAD = 4, 2.6, 0.75, 400
"""Content words of an event that is pointed at, their weight, the share of them that another's opening must tell, and
the length of that opening."""
_ONE_EVENT = 7 * _DAY
"""How far apart those that tell of it may lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A dated article that an undated one points at with the words `span`.

    What it points at was on one of the days `[since, until]`; the undated article came out `first` to `last` days
    later (`last` None: not said). `retold`: it tells again what was said, and need not answer it.
    """

    span: Span
    article: str
    since: dt.date
    until: dt.date
    first: int
    last: int | None
    retold: bool
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Who can be named for a dated article: an outlet (`statement` None) or one who speaks in it."""

    document: Document
    statement: Statement | None


class Answered:
    """The dated articles of a library, to be pointed at."""

    def __init__(self, documents: Sequence[Document], keys: Keys, outlet_words: frozenset[str]) -> None:
        """`outlet_words` are the folded words for kinds of outlets («صحيفة»)."""
        self._keys = keys
        self._outlet_words = outlet_words
        self._about: dict[str, frozenset[str]] = {}
        self._dated = dated = [document for document in documents if _published(document) is not None]
        self._by_key: defaultdict[str, list[Document]] = defaultdict(list)
        self._by_word: defaultdict[str, list[_Named]] = defaultdict(list)
        """Who can be named, by the last word of the name."""
        for document in dated:
            for word in self._last_words(document.article.outlet or ""):
                self._by_word[word].append(_Named(document=document, statement=None))
            for statement in document.statements:
                if statement.speaker.kind in ("person", "organisation", "document"):
                    for word in self._last_words(statement.speaker.name, statement.speaker.role or ""):
                        self._by_word[word].append(_Named(document=document, statement=statement))
        self._rarity = Rarity([self._topic(document) for document in documents], prior=_WORLD)

    def find(self, document: Document, pointers: Sequence[Pointer]) -> Iterator[Answer]:
        """What the pointers of an undated article lead to, the surest of each alone."""
        title = frozenset(self._keys.of_text(document.title.text)) if document.title is not None else frozenset()
        before: list[Answer] = []
        for pointer in pointers:
            found = list(self._answers(document, pointer, title))
            if not found and pointer.bare and pointer.pointed.last is not None:
                found = list(self._events(document, pointer))
                if found and max(one.until for one in found) - min(one.until for one in found) > _ONE_EVENT:
                    found = []
            if not found and pointer.same and pointer.pointed.last is not None:
                first, last = pointer.pointed.first, pointer.pointed.last
                found = [replace(one, span=pointer.span, first=first, last=last, retold=True) for one in before]
            most = max((one.weight for one in found), default=0.0)
            before = [one for one in found if one.weight >= _BEST * most]
            yield from before

    def _events(self, document: Document, pointer: Pointer) -> Iterator[Answer]:
        """The articles that open with what is pointed at («بعد يومين من إغلاق المصنع …»), whoever tells of it."""
        clause = frozenset(self._keys.of_text(" ".join(pointer.told)))
        if len(clause) < _EVENT:
            return
        rarest = sorted(clause, key=lambda key: (-self._rarity.of(key), key))[:_EVENT]
        near = {one.article.id: one for key in rarest for one in self._leading().get(key, ())}
        for article in sorted(near):
            days = _published(near[article])
            shared = clause & self._lead(near[article])
            weight = self._rarity.sum(shared)
            if days is None or article == document.article.id or len(shared) < _EVENT:
                continue
            if weight >= max(_EVENT_WEIGHT, _EVENT_COVERED * self._rarity.sum(clause)):
                yield Answer(
                    span=pointer.span,
                    article=article,
                    since=days[0] - _DAY,
                    until=days[1],
                    first=pointer.pointed.first,
                    last=pointer.pointed.last,
                    retold=False,
                    weight=weight,
                )

    def _leading(self) -> Mapping[str, Sequence[Document]]:
        """The dated articles by the keys of their openings."""
        if not self._by_key:
            for document in self._dated:
                for key in self._lead(document):
                    self._by_key[key].append(document)
        return self._by_key

    def _lead(self, document: Document) -> frozenset[str]:
        return frozenset(self._keys.of_text(document.article.text[:_LEAD]))

    def _answers(self, document: Document, pointer: Pointer, title: frozenset[str]) -> Iterator[Answer]:
        best: dict[str, Answer] = {}
        speakers = {statement.speaker.name for statement in document.statements}
        mine = frozenset(self._keys.of_text(" ".join(pointer.near))) | title
        for named in self._candidates(pointer):
            if named.document.article.id == document.article.id or not _may_be_meant(named, pointer):
                continue
            names = self._names(named)
            close = self._named(pointer.owner, named)
            if not close and not self._again(pointer, named):
                continue
            if not close and named.statement is not None and named.statement.speaker.name in speakers:
                continue
            if pointer.bare and not self._named(pointer.owner[:_NAME_WITHIN], named):
                continue
            own = frozenset(self._keys.of_text(" ".join(names)))
            theirs = self._said(named) - own
            wide = theirs | self._headline(named) - own
            shared = mine & theirs
            clause = frozenset(self._keys.of_text(" ".join(pointer.told))) - own
            again = clause & wide
            weight = self._rarity.sum(shared | again)
            covered = self._rarity.sum(again) / self._rarity.sum(clause) if len(clause) >= _PLAIN else 0.0
            whole = close and not pointer.bare and pointer.pointed.last is not None and covered >= _WHOLE
            if not (whole and weight >= _PLAIN_WEIGHT) and (len(shared | again) < _SHARED or weight < _WEIGHT):
                continue
            if close and not pointer.retold and len(shared) > _SHARED and weight >= _SURE:
                covered = max(covered, self._rarity.sum(shared) / self._rarity.sum(theirs))
            if covered < (_COVERED if close and not pointer.retold else _FAR_COVERED):
                continue
            days = _days(named, pointer)
            if days is None:
                continue
            weight *= 1.5 if close else 1.0
            if named.statement is not None:
                weight *= 1.2
            answer = Answer(
                span=pointer.span,
                article=named.document.article.id,
                since=days[0],
                until=days[1],
                first=pointer.pointed.first,
                last=pointer.pointed.last,
                retold=pointer.retold,
                weight=weight,
            )
            known = best.get(answer.article)
            if known is None or (answer.weight, answer.until) > (known.weight, known.until):
                best[answer.article] = answer
        yield from (best[article] for article in sorted(best))

    def _candidates(self, pointer: Pointer) -> Iterator[_Named]:
        seen: set[tuple[str, str]] = set()
        for last in dict.fromkeys(form for word in pointer.near for form in _bared(word)):
            for named in self._by_word.get(last, ()):
                key = named.document.article.id, named.statement.id if named.statement is not None else ""
                if key not in seen and self._named(pointer.near, named):
                    seen.add(key)
                    yield named

    def _named(self, clause: Sequence[str], named: _Named) -> bool:
        """Whether the words of a clause name somebody: an outlet's name, a person's last name, a body's or office's."""
        return any(_stands(name, clause) for name in self._full_names(named))

    def _again(self, pointer: Pointer, named: _Named) -> bool:
        """Whether who is named in full elsewhere in the sentence is pointed at by a word of it («بيان الحزب»)."""
        owner = _bare(pointer.owner[0]) if pointer.owner and pointer.owner[0].startswith("ال") else ""
        if not owner or pointer.retold:
            return False
        if named.statement is None:
            return owner in self._outlet_words
        speaker = named.statement.speaker
        return owner in (*_words(speaker.name)[:1], *_words(speaker.role or "")[:1])

    def _full_names(self, named: _Named) -> list[tuple[str, ...]]:
        if named.statement is None:
            name = self._bare_outlet(named.document.article.outlet or "")
            return [name] if name else []
        speaker = named.statement.speaker
        name, role = _words(speaker.name), _words(speaker.role or "")
        if speaker.kind in ("organisation", "document"):
            return [name] if len(name) > 1 else []
        found = [name[-2:]] if len(name) > 1 else []
        found += [role] if len(role) > 1 else []
        if len(name) > 2:
            found.append((name[0], name[-1]))
        return found

    def _names(self, named: _Named) -> list[str]:
        if named.statement is None:
            return [named.document.article.outlet or ""]
        return [named.statement.speaker.name, named.statement.speaker.role or ""]

    def _bare_outlet(self, outlet: str) -> tuple[str, ...]:
        return tuple(word for word in _words(outlet) if word not in self._outlet_words)

    def _last_words(self, *names: str) -> set[str]:
        return {words[-1] for name in names if (words := self._bare_outlet(name))}

    def _said(self, named: _Named) -> frozenset[str]:
        """The keys of what is pointed at: what somebody said, or the article of an outlet."""
        if named.statement is None:
            return self._topic(named.document)
        return frozenset(self._keys.of_text(named.statement.content_text))

    def _headline(self, named: _Named) -> frozenset[str]:
        """The keys of an article's title, and of the verb with which somebody speaks in it."""
        title, statement = named.document.title, named.statement
        cue = statement.cue.text if statement is not None and statement.cue is not None else ""
        return frozenset(self._keys.of_text(f"{title.text if title is not None else ''} {cue}"))

    def _topic(self, document: Document) -> frozenset[str]:
        known = self._about.get(document.article.id)
        if known is None:
            said = " ".join(statement.content_text for statement in document.statements)
            text = f"{document.article.text[:_HEAD]} {said}"
            known = self._about[document.article.id] = frozenset(self._keys.of_text(text))
        return known


def _may_be_meant(named: _Named, pointer: Pointer) -> bool:
    """Not who took back the words that are pointed at."""
    return named.statement is None or named.statement.polarity == "assert" or pointer.denied


def _days(named: _Named, pointer: Pointer) -> tuple[dt.date, dt.date] | None:
    """The days on which that can have been which is pointed at; None if they are not those that the pointer names."""
    published = _published(named.document)
    if published is None:
        return None
    since, until = published
    if named.statement is not None:
        said = named.statement.said
        days = _span(said.earliest, said.latest) if said is not None else None
        since, until = days if days is not None and days[1] <= until else (since - _DAY, until)
    pointed = pointer.pointed
    fitting = [
        day
        for day in (since + _DAY * count for count in range((until - since).days + 1))
        if pointed.weekday in (None, day.isoweekday())
        and pointed.month in (None, day.month)
        and pointed.day in (None, day.day)
    ]
    return (fitting[0], fitting[-1]) if fitting else None


def _published(document: Document) -> tuple[dt.date, dt.date] | None:
    """The day or days of publication, where they are known and few; not those that other articles gave."""
    published = document.article.published
    if published is None or not published.within(_FEW):
        return None
    return _span(published.earliest, published.latest)


_FEW = 1


def _span(earliest: str | None, latest: str | None) -> tuple[dt.date, dt.date] | None:
    try:
        first, last = dt.date.fromisoformat((earliest or "")[:10]), dt.date.fromisoformat((latest or "")[:10])
    except ValueError:
        return None
    return (first, last) if (last - first).days <= 2 else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(_bare(word) for word in fold(name).split() if _bare(word))


def _stands(name: Sequence[str], clause: Sequence[str]) -> bool:
    """Whether the words of a name stand in a clause in order, with at most one word between any two."""
    at = -1
    for number, word in enumerate(name):
        reach = range(len(clause)) if number == 0 else range(at + 1, min(at + 3, len(clause)))
        places = [place for place in reach if word in _bared(clause[place])]
        if not places:
            return False
        if number == 0 and len(name) > 1:
            return any(_stands(name[1:], clause[place + 1 : place + 1 + 2 * len(name)]) for place in places)
        at = places[0]
    return True


def _bare(folded: str) -> str:
    folded = folded.strip("«»\"'()")
    return folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded


def _bared(folded: str) -> tuple[str, ...]:
    """A word as it stands, and without particles and article."""
    found = [_bare(folded)]
    for particle in ("وال", "بال", "فال", "كال", "لل"):
        if folded.startswith(particle) and len(folded) > len(particle) + 2:
            found.append(folded[len(particle) :])
    if folded[:1] in ("و", "ب", "ل", "ف", "ك") and len(folded) > 3:
        found.append(_bare(folded[1:]))
    return tuple(dict.fromkeys(found))
