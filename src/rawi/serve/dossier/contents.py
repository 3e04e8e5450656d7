"""Contents: what a dossier tells, in its order, read from the library as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from rawi.model import Claim, Dispute, Office, Stance
from rawi.model.ledger import ArticleReference
from rawi.serve.excerpt import passage
from rawi.serve.markup import quotation
from rawi.serve.pages.positions import PositionView, sides
from rawi.serve.pages.quotes import Quote, quote
from rawi.serve.pages.readings import Readings
from rawi.serve.pages.who import offices
from rawi.serve.why.statements import worded
from rawi.serve.wording import Wording
from rawi.store import View
from rawi.store.export import Selection

EVERY = 1_000_000
"""Statements of a position beside its first: a dossier leaves none out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An article that is cited. `number` counts from 1, `sha256` is of the archived text."""

    number: int
    article: ArticleReference
    sha256: str


@dataclass(slots=True)
class Citations:
    """The articles that have been cited so far, each under one number, in the order of their first mention."""

    view: View
    found: dict[str, Citation] = field(default_factory=dict)

    def of(self, article: ArticleReference) -> int:
        """The number of an article, a new one where it is cited for the first time."""
        if article.id not in self.found:
            sha256 = self.view.article(article.id).sha256
            self.found[article.id] = Citation(number=len(self.found) + 1, article=article, sha256=sha256)
        return self.found[article.id].number


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Words with the number of their citation. `said` is None for a stretch of an article that is no statement."""

    number: int
    words: Markup
    exact: str
    article: ArticleReference
    start: int
    end: int
    said: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A position with the words of all its statements."""

    position: PositionView
    quotes: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSide:
    """The positions of one stance."""

    stance: Stance
    articles: int
    origins: int
    held: tuple[Held, ...]
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A proposition with its sides. `dispute` is None where nobody contradicts it."""

    about: str
    dispute: Dispute | None
    sides: tuple[CaseSide, ...]
    wording: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A dossier of a selection. `cases` and `quotes` are read while they are gone through, once, in this order;
    `citations` is whole when both have been."""

    selection: Selection
    title: str | None
    """Words of the sources; None where there are none."""
    cases: Iterator[Case]
    quotes: Iterator[Cited]
    citations: Citations
    spellings: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


def dossier(selection: Selection) -> Dossier:
    """The dossier of a selection."""
    citations = Citations(selection.view)
    identity = selection.holder.identity if selection.holder else None
    return Dossier(
        selection=selection,
        title=_title(selection),
        cases=_cases(selection, citations),
        quotes=_quotes(selection, citations),
        citations=citations,
        spellings=tuple(dict.fromkeys(spelling for use in identity.names for spelling in use.spellings))
        if identity
        else (),
        offices=offices(identity) if identity else (),
    )


def _title(selection: Selection) -> str | None:
    if selection.holder is not None:
        return selection.holder.entry.name
    if selection.story is not None:
        return selection.story.title
    if selection.entry is not None:
        return selection.entry.reference.title
    if selection.kind == "dispute":
        return next((one.about for one in selection.disputes()), None)
    if selection.kind == "claim":
        return next((one.about for one in selection.claims()), None)
    return None


def _cases(selection: Selection, citations: Citations) -> Iterator[Case]:
    """Disputes, a claim, and of a story what nobody contradicts."""
    for dispute in selection.disputes():
        yield _case(dispute, selection.view, citations)
    if selection.kind in ("story", "claim"):
        for claim in selection.claims():
            if selection.kind == "claim" or not claim.disputed:
                yield _case(claim, selection.view, citations)


def _case(found: Dispute | Claim, view: View, citations: Citations) -> Case:
    readings = Readings(view)  # Its own, so that the articles of one case are let go of before the next.
    return Case(
        about=found.about,
        dispute=found if isinstance(found, Dispute) else None,
        wording=worded(readings.statements([id for one in found.positions for id in one.statements])),
        sides=tuple(
            CaseSide(
                stance=side.stance,
                articles=side.articles,
                origins=side.origins,
                held=tuple(_held(position, citations) for position in side.positions),
                dated=side.dated,
            )
            for side in sides(found, readings, most_others=EVERY)
        ),
    )


def _held(position: PositionView, citations: Citations) -> Held:
    quotes = [position.quote, *position.others] if position.quote else []
    return Held(position=position, quotes=tuple(_cited(one, citations) for one in quotes))


def _quotes(selection: Selection, citations: Citations) -> Iterator[Cited]:
    """The statements of a holder, an article or a search; those of other selections stand under their cases."""
    if selection.kind == "search":
        yield from _found(selection, citations)
    elif selection.kind in ("holder", "article"):
        for record in selection.records():
            yield _cited(quote(record), citations)


def _found(selection: Selection, citations: Citations) -> Iterator[Cited]:
    for hit in selection.hits:
        if hit.record is not None:
            yield _cited(quote(hit.record, hits=hit.matches), citations)
            continue
        yield Cited(
            number=citations.of(hit.article),
            words=quotation(passage(hit.context, hit.matches)),
            exact=hit.context.text,
            article=hit.article,
            start=hit.context.start,
            end=hit.context.end,
            said=None,
        )


def _cited(one: Quote, citations: Citations) -> Cited:
    return Cited(
        number=citations.of(one.article),
        words=one.words,
        exact=one.content,
        article=one.article,
        start=one.start,
        end=one.end,
        said=one,
    )
