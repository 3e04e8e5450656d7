"""Texts: the origin of each article's text as a whole.

An article goes back to the agency that it credits as a whole, else to the article that it is a near copy of, else to
its own reporting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rawi.compare.copies.copies import COPY_SHARE
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.cards import Card
from rawi.model import Copy, content_id
from rawi.model.claim import Direction

_RANKS: Mapping[Direction, int] = {"from": 0, "unknown": 1, "to": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Where the text of an article comes from: an `origin`, its `name`, and why. `published` is that of its card,
    `by_agency` tells whether an agency stands behind the article."""

    article: str
    origin: str
    name: str
    why: str
    published: str
    by_agency: bool


class Texts:
    """The texts of some articles, of which all that are near copies of one another are there."""

    def __init__(self, cards: Iterable[Card], copies: Iterable[Copy], agencies: Agencies) -> None:
        self._cards = {card.article: card for card in cards}
        self._agencies = agencies
        self._near: defaultdict[str, list[Copy]] = defaultdict(list)
        for copy in copies:
            if copy.share >= COPY_SHARE and copy.other in self._cards:
                self._near[copy.article].append(copy)

    def of(self, article: str) -> Text:
        """Where the text of one of the articles comes from."""
        card = self._cards[article]
        agency = self._agencies.of(card)
        if agency:
            origin, name = agency_origin(agency, self._agencies)
            why = f"same agency credit: {self._agencies.shown(agency)}"
        elif (source := self._source(card)) is not None:
            root = self._root(source)
            credit = self._agencies.of(root)
            share = max(copy.share for copy in self._near[article] if copy.other == source.article)
            origin, name = agency_origin(credit, self._agencies) if credit else _own(root)
            why = f"near copy of {source.article} ({share:.0%})"
        else:
            origin, name = _own(card)
            why = "own reporting"
        return Text(
            article=article,
            origin=origin,
            name=name,
            why=why,
            published=card.published,
            by_agency=agency is not None,
        )

    def _source(self, card: Card) -> Card | None:
        """The article that most of this one was taken from; None for one that stands by itself.

        An agency's report comes before all others, whatever the hour; else what is known to be earlier; else, of
        articles that may each have been first, the one with the least id.
        """
        ranks: list[tuple[bool, int, str, float, str]] = [
            (
                self._agencies.of(other) is None,
                _RANKS[copy.direction],
                other.published,
                -copy.share,
                copy.other,
            )
            for copy in self._near[card.article]
            for other in (self._cards[copy.other],)
        ]
        mine = (self._agencies.of(card) is None, _RANKS["unknown"], card.published, -1.0, card.article)
        best = min(ranks, default=mine)
        # Shares are of each article's own length, so that they do not say which of two was first.
        return self._cards[best[-1]] if (*best[:3], best[-1]) < (*mine[:3], mine[-1]) else None

    def _root(self, card: Card) -> Card:
        seen = {card.article}
        while not self._agencies.of(card):
            source = self._source(card)
            if source is None or source.article in seen:
                break
            card = source
            seen.add(card.article)
        return card


def agency_origin(name: str, agencies: Agencies) -> tuple[str, str]:
    """The id and the name of an agency as an origin."""
    return content_id("ori", "agency", agencies.key(name)), agencies.shown(name)


def _own(card: Card) -> tuple[str, str]:
    return content_id("ori", "article", card.article), card.outlet or card.article
